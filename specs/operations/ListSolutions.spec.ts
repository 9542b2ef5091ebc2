import type { SolutionBase } from '../../schemas/index.ts';
import { endWithoutSolution } from '../support/activeSolutions.ts';
import type { Partner } from '../support/partner.ts';
import {
  contested,
  describeOperation,
  documented,
  expect,
  inferred,
  must,
  observed,
  shapeRequirement,
  should,
  test,
} from '../support/test.ts';
import { firstPath, withChanges } from './helpers/bodyPath.ts';
import { type InvalidRequestCase, productionCatalog } from './helpers/invalidRequests.ts';
import { listAll, listAllSolutions, listRequest } from './helpers/lists.ts';

const sort = (SortBy: string, SortOrder: string) => ({ Sort: { SortBy, SortOrder } });
const many = (count: number): string[] => Array.from({ length: count }, (_, number) => `S-${1000000 + number}`);
const malformed: readonly InvalidRequestCase[] = [
  ['LSO-a510', 'a request without Catalog', { Catalog: undefined }],
  ['LSO-2f5c', 'MaxResults 0', { MaxResults: 0 }],
  ['LSO-c51c', 'MaxResults 101', { MaxResults: 101 }],
  ['LSO-6b67', 'an undocumented Status value', { Status: ['Retired'] }],
  ['LSO-926e', 'an Identifier that is not a solution ID', { Identifier: ['O1234567'] }],
  ['LSO-bd46', 'more than 20 Identifier values', { Identifier: many(21) }],
  ['LSO-fdc8', 'more than 10 Status values', { Status: Array.from({ length: 11 }, () => 'Active') }],
  ['LSO-94f3', 'more than 10 Category values', { Category: many(11) }],
  ['LSO-f0ee', 'an undocumented Sort.SortBy value', sort('Price', 'ASCENDING')],
  ['LSO-10ef', 'an undocumented Sort.SortOrder value', sort('Name', 'Ascending')],
  ['LSO-0814', 'Sort without SortBy', { Sort: { SortOrder: 'ASCENDING' } }],
  ['LSO-fccc', 'Sort without SortOrder', { Sort: { SortBy: 'Name' } }],
];
const orders = [
  ['LSO-baf7', 'Identifier', 'Id'],
  ['LSO-5153', 'Name', 'Name'],
  ['LSO-947f', 'Status', 'Status'],
  ['LSO-fefd', 'Category', 'Category'],
  ['LSO-aaaf', 'CreatedDate', 'CreatedDate'],
] as const;
const statuses = [
  ['LSO-df17', 'Active'],
  ['LSO-7009', 'Inactive'],
  ['LSO-190a', 'Draft'],
] as const;
const categories = [
  ['LSO-0e6c', 'Software Product'],
  ['LSO-1d54', 'Consulting Service'],
  ['LSO-08c0', 'Managed Service'],
  ['LSO-6f35', 'Training Service'],
] as const;

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** All solutions of an account that has so many; the account may have none, and the requirement is untested then. */
async function someSolutions(partner: Partner, least = 1): Promise<SolutionBase[]> {
  const found = await listAllSolutions(partner);
  return found.length < least ? endWithoutSolution(least - 1) : found;
}

describeOperation('ListSolutions', () => {
  test('returns the documented response shape', must(...shapeRequirement('ListSolutions')), async ({ partner }) => {
    const found = await someSolutions(partner);
    expect(found.map(({ Id }) => /^S-[0-9]{1,19}$/.test(Id))).not.toContain(false);
  });

  test(
    'returns the same response on both routes',
    must('LSO-ff70', 'shape', observed('behaviour A.2, A.3')),
    async ({ partner }) => {
      const all = await listAllSolutions(partner);
      const sdk = await partner.expectAccepted('ListSolutions', listRequest({ MaxResults: 100 }), { route: 'sdk' });
      const rest = await partner.expectAccepted('ListSolutions', listRequest({ MaxResults: 100 }), { route: 'rest' });
      expect(rest.SolutionSummaries).toEqual(sdk.SolutionSummaries);
      expect(sdk.SolutionSummaries).toEqual(all);
    },
  );

  test(
    'includes the documented default solution S-1234567 in Catalog "Sandbox"',
    should('LSO-4980', 'lists', documented('behaviour C.3, J (Sandbox default solution)')),
    async ({ partner }) => {
      expect((await listAllSolutions(partner)).map(({ Id }) => Id)).toContain('S-1234567');
    },
  );

  test(
    'returns Arn in the observed form',
    should('LSO-0e16', 'shape', observed('behaviour A.23')),
    async ({ partner }) => {
      const [first] = await someSolutions(partner);
      expect(first?.Arn).toMatch(
        new RegExp(`^arn:aws:partnercentral:us-east-1:\\d{12}:catalog/Sandbox/solution/${first?.Id}$`),
      );
    },
  );

  for (const [id, status] of statuses) {
    test(
      `filters by Status "${status}"`,
      must(id, 'lists', documented('ListSolutions, Status')),
      async ({ partner, control }) => {
        const { Identifier } = await control.putSolution({ Status: status });
        const found = await listAllSolutions(partner, { Status: [status] });
        expect(found.map(({ Id }) => Id)).toContain(Identifier);
        expect([...new Set(found.map(({ Status }) => Status))]).toEqual([status]);
      },
    );
  }

  for (const [id, category] of categories) {
    test(
      `filters by Category "${category}"`,
      must(id, 'lists', documented('ListSolutions, Category')),
      async ({ partner, control }) => {
        const { Identifier } = await control.putSolution({ Category: category });
        const found = await listAllSolutions(partner, { Category: [category] });
        expect(found.map(({ Id }) => Id)).toContain(Identifier);
        expect([...new Set(found.map(({ Category }) => Category))]).toEqual([category]);
      },
    );
  }

  test(
    'filters by Identifier',
    must('LSO-a363', 'lists', documented('ListSolutions, Identifier')),
    async ({ partner, control }) => {
      const [one, two] = [(await control.putSolution()).Identifier, (await control.putSolution()).Identifier];
      await control.putSolution();
      expect((await listAllSolutions(partner, { Identifier: [one, two] })).map(({ Id }) => Id).toSorted()).toEqual(
        [one, two].toSorted(),
      );
    },
  );

  test(
    'returns the matching part of the whole list for a Status filter',
    must('LSO-1c1c', 'lists', documented('ListSolutions, Status')),
    async ({ partner }) => {
      const all = await someSolutions(partner);
      const active = await listAllSolutions(partner, { Status: ['Active'] });
      expect(active).toEqual(all.filter(({ Status }) => Status === 'Active'));
    },
  );

  for (const [id, SortBy, member] of orders) {
    test(
      `sorts by ${SortBy} in either SortOrder`,
      must(id, 'lists', documented('ListSolutions, Sort')),
      async ({ partner, control }) => {
        await control.putSolution({ Name: 'Aardvark', Category: 'Training Service', Status: 'Inactive' });
        await control.putSolution({ Name: 'Zebra', Category: 'Consulting Service', Status: 'Active' });
        const up = (await listAllSolutions(partner, sort(SortBy, 'ASCENDING'))).map((solution) => solution[member]);
        const down = (await listAllSolutions(partner, sort(SortBy, 'DESCENDING'))).map((solution) => solution[member]);
        expect(up).toEqual(up.toSorted());
        expect(down).toEqual(up.toReversed());
      },
    );
  }

  test(
    'sorts by Identifier in DESCENDING order by default',
    must('LSO-69fc', 'lists', documented('ListSolutions, Sort, default')),
    async ({ partner }) => {
      const found = (await someSolutions(partner, 2)).map(({ Id }) => Id);
      // S-999 may stand before or after S-1000: no document says whether identifiers are compared as text or by number.
      expect([found.toSorted(), found.toSorted(byNumber)].map((each) => each.toReversed())).toContainEqual(found);
    },
  );

  test(
    'returns 20 items per page by default',
    must('LSO-81f9', 'lists', documented('ListSolutions, MaxResults')),
    async ({ partner, control }) => {
      for (const number of many(21)) await control.putSolution({ Identifier: number });
      const page = await partner.expectAccepted('ListSolutions', listRequest({}));
      expect(page.SolutionSummaries).toHaveLength(20);
      expect(page.NextToken).toEqual(expect.any(String));
    },
  );

  test(
    'returns at most MaxResults items and a NextToken for the rest',
    must('LSO-5ef7', 'lists', documented('ListSolutions, MaxResults')),
    async ({ partner, control }) => {
      await control.putSolution();
      await control.putSolution();
      const page = await partner.expectAccepted('ListSolutions', listRequest({ MaxResults: 1 }));
      expect([page.SolutionSummaries.length, typeof page.NextToken]).toEqual([1, 'string']);
    },
  );

  test(
    'returns every item exactly once across pages',
    must('LSO-6aaa', 'lists', documented('ListSolutions, NextToken')),
    async ({ partner }) => {
      const all = (await someSolutions(partner, 2)).map(({ Id }) => Id);
      const paged = (await listAll(partner, 'ListSolutions', listRequest({ MaxResults: 1 }))).map(({ Id }) => Id);
      expect(paged).toEqual(all);
    },
  );

  test(
    'returns no NextToken with the last page',
    must('LSO-0bc1', 'lists', documented('ListSolutions, NextToken; behaviour A.10')),
    async ({ partner }) => {
      const all = await listAllSolutions(partner);
      const page = await partner.expectAccepted('ListSolutions', listRequest({ MaxResults: 100 }));
      expect(page.SolutionSummaries).toEqual(all);
      expect(page.NextToken ?? null).toBeNull();
    },
  );

  test(
    'rejects an unknown NextToken',
    should('LSO-0e92', 'lists', inferred('ListSolutions, NextToken')),
    async ({ reader }) => {
      await reader.expectRejected(
        'ListSolutions',
        listRequest({}),
        listRequest({ NextToken: 'made-up' }),
        'ValidationException',
      );
    },
  );

  test(
    'omits solutions of another account',
    must('LSO-2e87', 'security', documented('ListSolutions')),
    async ({ partner, otherPartner, control }) => {
      const { Identifier } = await control.putSolution({ Name: 'Secret weapon' });
      expect((await listAllSolutions(partner)).map(({ Id }) => Id)).toContain(Identifier);
      expect((await listAllSolutions(otherPartner)).map(({ Name }) => Name)).not.toContain('Secret weapon');
    },
  );

  test(
    'isolates catalogs',
    must('LSO-c989', 'security', documented('ListSolutions, Catalog')),
    async ({ partner, control }) => {
      await control.putSolution({ Name: 'Only for testing' });
      expect((await listAllSolutions(partner)).map(({ Name }) => Name)).toContain('Only for testing');
      expect(
        (await listAllSolutions(partner, { Catalog: productionCatalog(control) })).map(({ Name }) => Name),
      ).not.toContain('Only for testing');
    },
  );

  for (const [id, invalid, change] of malformed) {
    test(
      `rejects ${invalid}`,
      must(id, 'validation', documented(`ListSolutions, ${firstPath(change)}; behaviour B`)),
      async ({ reader }) => {
        await reader.expectRejected(
          'ListSolutions',
          listRequest({}),
          withChanges(listRequest({}), change),
          'ValidationException',
        );
      },
    );
  }

  test(
    'rejects Status "Pending Approval" or filters by it',
    should('LSO-8e70', 'lists', contested('ListSolutions, Status: text against syntax')),
    async ({ reader }) => {
      // A list without a row says nothing, and one that ignores its filter is another requirement's.
      const active = await reader.expectAccepted('ListSolutions', { Catalog: 'Sandbox', Status: ['Active'] });
      if (active.SolutionSummaries.length === 0) endWithoutSolution();
      for (const { Status } of active.SolutionSummaries) expect(Status).toBe('Active');
      const reply = await reader.call('ListSolutions', { Catalog: 'Sandbox', Status: ['Pending Approval'] });
      if (!reply.ok) return expect(reply).toBeRejectedWith('ValidationException');
      for (const { Status } of reply.body?.SolutionSummaries ?? []) expect(Status).toBe('Pending Approval');
    },
  );
});
