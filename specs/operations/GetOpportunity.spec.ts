import {
  contested,
  describeOperation,
  documented,
  expect,
  must,
  note,
  observed,
  shapeRequirement,
  should,
  test,
  untested,
} from '../support/test.ts';
import { associatedOpportunity, associateRequest } from './helpers/associations.ts';
import { firstPath, getAt, withChanges } from './helpers/bodyPath.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { acceptedOpportunity } from './helpers/invitations.ts';
import {
  createdOpportunity,
  fullCreateRequest,
  fullOpportunity,
  reviewedOpportunity,
} from './helpers/opportunities.ts';

const reading = (Identifier: string) => ({ Catalog: 'Sandbox', Identifier });
const malformed: readonly InvalidRequestCase[] = [
  ['GET-e933', 'a request without Catalog', { Catalog: undefined }],
  ['GET-5065', 'a request without Identifier', { Identifier: undefined }],
  ['GET-cb02', 'an empty Identifier', { Identifier: '' }],
  ['GET-88a8', 'an Identifier that is not an opportunity ID', { Identifier: 'S-1234567' }],
  ['GET-160e', 'a lower-case Identifier', { Identifier: 'o1234567' }],
  ['GET-2896', 'an Identifier of more than 19 digits', { Identifier: 'O12345678901234567890' }],
];
/** What an opportunity reads as where nothing was ever set (behaviour A.11). */
const unset = [
  ['GET-a8e4', 'Customer.Contacts', []],
  ['GET-9f69', 'RelatedEntityIdentifiers.AwsMarketplaceOffers', []],
  ['GET-fb9f', 'RelatedEntityIdentifiers.AwsProducts', []],
  ['GET-7f49', 'RelatedEntityIdentifiers.Solutions', []],
  ['GET-c55d', 'Project.ApnPrograms', null],
  ['GET-825f', 'Marketing.Channels', null],
  ['GET-9d87', 'Marketing.UseCases', null],
  ['GET-5c8a', 'LifeCycle.NextStepsHistory', null],
] as const;

describeOperation('GetOpportunity', () => {
  test('returns the documented response shape', must(...shapeRequirement('GetOpportunity')), async ({ partner }) => {
    const { Id } = await reviewedOpportunity(partner, 'Approved', fullCreateRequest());
    await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id));
    const read = await partner.expectAccepted('GetOpportunity', reading(Id));
    expect([read.Catalog, read.Id, read.LifeCycle?.ReviewStatus]).toEqual(['Sandbox', Id, 'Approved']);
  });

  test(
    'returns the same response on both routes',
    must('GET-a1a2', 'shape', observed('behaviour A.2, A.3')),
    async ({ reader }) => {
      const { Id } = await createdOpportunity(reader);
      const sdk = await reader.expectAccepted('GetOpportunity', reading(Id), { route: 'sdk' });
      const rest = await reader.expectAccepted('GetOpportunity', reading(Id), { route: 'rest' });
      expect(rest).toEqual(sdk);
      expect(sdk.Id).toBe(Id);
    },
  );

  test(
    'returns the requested opportunity',
    must('GET-6520', 'lifecycle', documented('GetOpportunity')),
    async ({ partner }) => {
      const [first, second] = [await createdOpportunity(partner), await createdOpportunity(partner)];
      expect((await partner.expectAccepted('GetOpportunity', reading(first.Id))).Project?.Title).toBe(
        first.Project?.Title,
      );
      expect((await partner.expectAccepted('GetOpportunity', reading(second.Id))).Project?.Title).toBe(
        second.Project?.Title,
      );
    },
  );

  test(
    'returns the same response to a repeated request',
    must('GET-8d85', 'lifecycle', documented('GetOpportunity')),
    async ({ reader }) => {
      const { Id } = await fullOpportunity(reader);
      expect(await reader.expectAccepted('GetOpportunity', reading(Id))).toEqual(
        await reader.expectAccepted('GetOpportunity', reading(Id)),
      );
    },
  );

  test(
    'returns RelatedEntityIdentifiers grouped by type',
    must('GET-097f', 'lifecycle', documented('GetOpportunity, RelatedEntityIdentifiers')),
    async ({ partner }) => {
      const tie = await associatedOpportunity(partner, 'AwsProducts', 'AmazonRedshift');
      const read = await partner.expectAccepted('GetOpportunity', reading(tie.OpportunityIdentifier));
      // Later kinds stand beside these (since-launch J.2).
      expect(read.RelatedEntityIdentifiers).toMatchObject({
        AwsMarketplaceOffers: [],
        AwsProducts: ['AmazonRedshift'],
        Solutions: [],
      });
    },
  );

  test(
    'returns the time of creation as CreatedDate',
    must('GET-ac3a', 'lifecycle', documented('GetOpportunity, CreatedDate')),
    async ({ partner }) => {
      const { CreatedDate } = await createdOpportunity(partner);
      // The clocks may differ by what a signature allows, and set-up may have been slow.
      expect(Math.abs(Date.parse(CreatedDate) - Date.now())).toBeLessThan(10 * 60_000);
    },
  );

  test(
    'keeps CreatedDate unchanged after an update',
    must('GET-3a93', 'lifecycle', documented('GetOpportunity, CreatedDate')),
    async ({ partner }) => {
      const before = await createdOpportunity(partner);
      await partner.updateOpportunity(before.Id, { LifeCycle: { NextSteps: 'Call again' } });
      const after = await partner.expectAccepted('GetOpportunity', reading(before.Id));
      expect([after.CreatedDate, after.LifeCycle?.NextSteps]).toEqual([before.CreatedDate, 'Call again']);
    },
  );

  test(
    'returns the comments of the reviewer as LifeCycle.ReviewComments',
    must('GET-ba8a', 'lifecycle', observed('GetOpportunity, ReviewComments; behaviour C.3')),
    async ({ reader }) => {
      const { Id } = await reviewedOpportunity(reader, 'Action Required');
      expect((await reader.expectAccepted('GetOpportunity', reading(Id))).LifeCycle?.ReviewComments).toBe(
        'Please complete the address',
      );
    },
  );

  test(
    'returns the reason for a review decision as LifeCycle.ReviewStatusReason',
    must('GET-4f07', 'lifecycle', documented('GetOpportunity, ReviewStatusReason')),
    async ({ partner, control }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.submitOpportunity(Id);
      await control.setReviewStatus({ Identifier: Id, ReviewStatus: 'In review' });
      await control.setReviewStatus({
        Identifier: Id,
        ReviewStatus: 'Rejected',
        ReviewStatusReason: 'Duplicate record',
      });
      expect((await partner.expectAccepted('GetOpportunity', reading(Id))).LifeCycle?.ReviewStatusReason).toBe(
        'Duplicate record',
      );
    },
  );

  test(
    'returns ReviewStatus "Approved", Stage and Customer of an accepted referral',
    must('GET-ad7c', 'lifecycle', observed('behaviour E.7')),
    async ({ reader }) => {
      const read = await acceptedOpportunity(reader);
      expect(read).toMatchObject({
        LifeCycle: { ReviewStatus: 'Approved', Stage: 'Prospect' },
        Customer: read.sent.Customer,
      });
    },
  );

  test(
    'returns CreatedDate in whole seconds',
    should('GET-99d3', 'shape', observed('behaviour A.15')),
    async ({ reader }) => {
      expect((await createdOpportunity(reader)).CreatedDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    },
  );

  test(
    'returns Arn in the observed format',
    should('GET-8588', 'shape', observed('behaviour A.23')),
    async ({ reader }) => {
      const { Arn, Id } = await createdOpportunity(reader);
      expect(Arn).toMatch(new RegExp(`^arn:aws:partnercentral:us-east-1:\\d{12}:catalog/Sandbox/opportunity/${Id}$`));
    },
  );

  test(
    'returns members in alphabetical order without whitespace between them',
    should('GET-7460', 'shape', observed('behaviour A.10')),
    async ({ reader }) => {
      const { Id } = await createdOpportunity(reader);
      const { text } = await reader.call('GetOpportunity', reading(Id), { route: 'rest' });
      const members = Object.keys(JSON.parse(text) as object);
      expect(members).toEqual(members.toSorted());
      expect(text).toBe(JSON.stringify(JSON.parse(text)));
    },
  );

  for (const [id, path, value] of unset) {
    const nothing = { Customer: { Contacts: undefined } };
    test(
      `returns ${JSON.stringify(value)} for ${path} when it was never set`,
      should(id, 'shape', observed('behaviour A.11')),
      async ({ reader }) => {
        const { Id } = await createdOpportunity(reader, nothing);

        const { raw } = await reader.call('GetOpportunity', reading(Id));

        expect(getAt(raw, path)).toEqual(value);
      },
    );
  }

  for (const [id, invalid, change] of malformed) {
    test(
      `rejects ${invalid}`,
      must(id, 'validation', documented(`GetOpportunity, ${firstPath(change)}; behaviour B`)),
      async ({ reader }) => {
        const valid = reading((await createdOpportunity(reader)).Id);
        await reader.expectRejected('GetOpportunity', valid, withChanges(valid, change), 'ValidationException');
      },
    );
  }

  test(
    'rejects an opportunity that does not exist',
    must('GET-d289', 'validation', documented('GetOpportunity, Identifier')),
    async ({ reader }) => {
      const { Id } = await createdOpportunity(reader);
      await reader.expectRejected('GetOpportunity', reading(Id), reading('O9999999999'), 'ResourceNotFoundException');
    },
  );

  test(
    "rejects another account's opportunity",
    must('GET-d990', 'security', documented('GetOpportunity, Identifier')),
    async ({ partner, otherPartner }) => {
      const [mine, theirs] = [await createdOpportunity(partner), await createdOpportunity(otherPartner)];
      expect((await otherPartner.setUp('GetOpportunity', reading(theirs.Id))).Id).toBe(theirs.Id);
      expect(await otherPartner.call('GetOpportunity', reading(mine.Id))).toBeRejectedWith(notVisibleErrors);
    },
  );

  test(
    'isolates catalogs',
    must('GET-2867', 'security', documented('GetOpportunity, Catalog')),
    async ({ partner, control }) => {
      const valid = reading((await createdOpportunity(partner)).Id);
      await partner.expectRejected(
        'GetOpportunity',
        valid,
        { ...valid, Catalog: productionCatalog(control) },
        notVisibleErrors,
      );
    },
  );

  test(
    'rejects an undocumented Catalog value',
    must('GET-4b2e', 'validation', documented('GetOpportunity, Catalog')),
    async ({ partner, control: _ }) => {
      const valid = reading((await createdOpportunity(partner)).Id);
      await partner.expectRejected('GetOpportunity', valid, { ...valid, Catalog: 'Testing' }, [
        'ValidationException',
        ...notVisibleErrors,
      ]);
    },
  );

  test(
    'returns null or the earlier NextSteps with their dates in LifeCycle.NextStepsHistory',
    should('GET-e3bd', 'lifecycle', contested('GetOpportunity, NextStepsHistory; behaviour C.6, J.36')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const startedAt = Date.now();
      for (const NextSteps of ['Call the customer', 'Send the offer'])
        await partner.updateOpportunity(Id, { LifeCycle: { NextSteps } });
      const { LifeCycle } = await partner.getOpportunity(Id);
      expect(LifeCycle?.NextSteps).toBe('Send the offer');
      const history = LifeCycle?.NextStepsHistory ?? null;
      if (history === null) return;
      expect(history.map(({ Value }) => Value)).toContain('Call the customer');
      for (const { Time } of history) expect(Math.abs(Date.parse(Time) - startedAt)).toBeLessThan(10 * 60_000);
    },
  );
  untested(
    'includes PartnerOpportunityIdentifier in the outbound payload to the partner',
    'GET-620f',
    'the outbound payload is another integration',
    'lifecycle',
    documented('GetOpportunity, PartnerOpportunityIdentifier'),
  );
  note(
    'treats Project.SalesActivities as a factor in AWS assignment priority',
    'GET-9fc4',
    'that happens among people at AWS',
    documented('GetOpportunity, SalesActivities'),
  );
});
