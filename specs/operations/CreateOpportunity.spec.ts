import {
  describeOperation,
  documented,
  expect,
  inferred,
  may,
  must,
  note,
  observed,
  shapeRequirement,
  should,
  test,
} from '../support/test.ts';
import { getAt } from './helpers/bodyPath.ts';
import { createRequest, expectCreated, fullCreateRequest } from './helpers/opportunities.ts';

/** Members that read back as they were sent. */
const kept = [
  ['CRE-87b6', 'Customer.Account'],
  ['CRE-ad64', 'Customer.Contacts'],
  ['CRE-703a', 'LifeCycle.NextSteps'],
  ['CRE-c074', 'LifeCycle.Stage'],
  ['CRE-970b', 'LifeCycle.TargetCloseDate'],
  ['CRE-e701', 'Marketing'],
  ['CRE-b4c2', 'NationalSecurity'],
  ['CRE-a7fb', 'OpportunityType'],
  ['CRE-2a25', 'PartnerOpportunityIdentifier'],
  ['CRE-2e33', 'PrimaryNeedsFromAws'],
  ['CRE-df4a', 'Project.AdditionalComments'],
  ['CRE-37a2', 'Project.ApnPrograms'],
  ['CRE-adf8', 'Project.CompetitorName'],
  ['CRE-cd4b', 'Project.CustomerBusinessProblem'],
  ['CRE-24f7', 'Project.CustomerUseCase'],
  ['CRE-89dc', 'Project.DeliveryModels'],
  ['CRE-3c03', 'Project.ExpectedCustomerSpend'],
  ['CRE-4ea8', 'Project.OtherCompetitorNames'],
  ['CRE-80be', 'Project.OtherSolutionDescription'],
  ['CRE-5623', 'Project.SalesActivities'],
  ['CRE-eb40', 'Project.Title'],
  ['CRE-58ed', 'SoftwareRevenue'],
] as const;

/** What a read shows for a member that was never sent. */
const defaults = [
  ['CRE-bbcd', 'NationalSecurity', 'No'],
  ['CRE-f1a7', 'Marketing.Source', 'None'],
  ['CRE-1440', 'OpportunityType', 'Net New Business'],
  ['CRE-0480', 'LifeCycle.Stage', 'Prospect'],
] as const;

describeOperation('CreateOpportunity', () => {
  test('returns the documented response shape', must(...shapeRequirement('CreateOpportunity')), async ({ partner }) => {
    const sent = createRequest(fullCreateRequest());
    const full = await partner.expectAccepted('CreateOpportunity', sent);
    const bare = await partner.expectAccepted(
      'CreateOpportunity',
      createRequest({ PartnerOpportunityIdentifier: undefined }),
    );
    expect(full.Id).not.toBe(bare.Id);
    expect([full.PartnerOpportunityIdentifier, bare.PartnerOpportunityIdentifier ?? null]).toEqual([
      sent.PartnerOpportunityIdentifier,
      null,
    ]);
  });

  test(
    'accepts requests on both routes',
    must('CRE-d187', 'shape', observed('behaviour A.2, A.3')),
    async ({ partner }) => {
      const sdk = await partner.expectAccepted('CreateOpportunity', createRequest(), { route: 'sdk' });
      const rest = await partner.expectAccepted('CreateOpportunity', createRequest(), { route: 'rest' });
      expect((await partner.getOpportunity(sdk.Id)).Id).toBe(sdk.Id);
      expect((await partner.getOpportunity(rest.Id)).Id).toBe(rest.Id);
      expect(sdk.Id).not.toBe(rest.Id);
    },
  );

  test(
    'returns a unique Id for each opportunity',
    must('CRE-e45a', 'lifecycle', documented('CreateOpportunity, Id; behaviour A.22')),
    async ({ partner }) => {
      const [first, second] = [await expectCreated(partner), await expectCreated(partner)];
      expect(first.Id).toMatch(/^O[0-9]{1,19}$/);
      expect(second.Id).toMatch(/^O[0-9]{1,19}$/);
      expect(first.Id).not.toBe(second.Id);
    },
  );

  test(
    'sets ReviewStatus to "Pending Submission" when it is omitted',
    should('CRE-c365', 'lifecycle', documented('CreateOpportunity; behaviour C.6, "Not established"')),
    async ({ partner }) => {
      const read = await expectCreated(partner, { LifeCycle: { ReviewStatus: undefined } });
      expect(read.LifeCycle?.ReviewStatus).toBe('Pending Submission');
    },
  );

  test(
    'returns the creation time as LastModifiedDate',
    must('CRE-0ab1', 'locking', documented('CreateOpportunity, LastModifiedDate')),
    async ({ partner }) => {
      const created = await partner.expectAccepted('CreateOpportunity', createRequest());
      const read = await partner.getOpportunity(created.Id);
      // CreatedDate is kept in whole seconds, LastModifiedDate in milliseconds (behaviour A.15).
      expect(Math.floor(Date.parse(created.LastModifiedDate ?? '') / 1000)).toBe(
        Math.floor(Date.parse(read.CreatedDate) / 1000),
      );
      expect(Date.parse(created.LastModifiedDate ?? '')).toBe(Date.parse(read.LastModifiedDate));
    },
  );

  for (const [id, path] of kept) {
    test(
      `keeps ${path} as sent`,
      must(id, 'lifecycle', documented(`CreateOpportunity, ${path}`)),
      async ({ reader }) => {
        const { sent, read } = await reader.once('every member kept', async (owner) => {
          const sent = fullCreateRequest();
          return { sent, read: await expectCreated(owner, sent) };
        });
        expect({ [path]: getAt(read, path) }).toMatchObject({ [path]: getAt(sent, path) });
      },
    );
  }

  for (const [id, path, value] of defaults) {
    test(
      `sets ${path} to "${value}" when it is omitted`,
      should(id, 'lifecycle', observed('behaviour B.2')),
      async ({ reader }) => {
        const read = await expectCreated(reader, {
          Marketing: undefined,
          NationalSecurity: undefined,
          OpportunityType: undefined,
          LifeCycle: { Stage: undefined },
        });
        expect(getAt(read, path)).toBe(value);
      },
    );
  }

  test(
    'ignores undocumented members',
    must('CRE-9f23', 'validation', observed('behaviour A.14')),
    async ({ partner }) => {
      const { Id } = await partner.expectAccepted(
        'CreateOpportunity',
        createRequest({ CreatedDate: '2020-01-01T00:00:00Z', PartnerId: 'unknown' }),
      );
      const read = await partner.getOpportunity(Id);
      expect(read.Id).toBe(Id);
      expect(read.CreatedDate).not.toContain('2020');
    },
  );

  test(
    'accepts null for optional members',
    must('CRE-eb81', 'validation', observed('behaviour A.14')),
    async ({ partner }) => {
      const read = await expectCreated(partner, {
        Project: { AdditionalComments: null, ApnPrograms: null },
        SoftwareRevenue: null,
      });
      expect([
        read.Project?.AdditionalComments ?? null,
        read.Project?.ApnPrograms ?? null,
        read.SoftwareRevenue ?? null,
      ]).toEqual([null, null, null]);
    },
  );

  test(
    'ignores RelatedEntityIdentifiers in the request',
    must('CRE-685d', 'lifecycle', documented('behaviour B.2')),
    async ({ partner }) => {
      const read = await expectCreated(partner, { RelatedEntityIdentifiers: { AwsProducts: ['AmazonRedshift'] } });
      expect(read.RelatedEntityIdentifiers.AwsProducts).toEqual([]);
    },
  );

  test(
    'returns the "OpportunityOwner" as the first OpportunityTeam member',
    should('CRE-148e', 'lifecycle', observed('AssignOpportunity (owner); behaviour B.2')),
    async ({ partner }) => {
      expect((await expectCreated(partner)).OpportunityTeam?.[0]?.BusinessTitle).toBe('OpportunityOwner');
    },
  );

  test(
    'keeps the OpportunityTeam member that was sent',
    should('CRE-be71', 'lifecycle', observed('CreateOpportunity, OpportunityTeam; behaviour B.2')),
    async ({ partner }) => {
      const manager = {
        Email: 'manager@example.com',
        FirstName: 'Ada',
        LastName: 'Lane',
        BusinessTitle: 'PartnerAccountManager',
      };
      const read = await expectCreated(partner, { OpportunityTeam: [manager] });
      expect(read.OpportunityTeam).toContainEqual(expect.objectContaining(manager));
    },
  );

  test(
    'accepts ReviewStatus "Pending Submission" in the request',
    may('CRE-5bbb', 'lifecycle', inferred('CreateOpportunity, ReviewStatus; behaviour C.6')),
    async ({ partner }) => {
      const read = await expectCreated(partner, { LifeCycle: { ReviewStatus: 'Pending Submission' } });
      expect(read.LifeCycle?.ReviewStatus).toBe('Pending Submission');
    },
  );

  note(
    'keeps Sandbox data only until the reset about once a year',
    'CRE-7da5',
    'a run lasts minutes',
    documented('behaviour C.3'),
  );
});
