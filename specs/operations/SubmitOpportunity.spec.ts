import type { Partner } from '../support/partner.ts';
import { once } from '../support/sharedRecords.ts';
import {
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
import { withChanges } from './helpers/bodyPath.ts';
import { editing } from './helpers/editable.ts';
import { type InvalidRequestCase, notVisibleErrors } from './helpers/invalidRequests.ts';
import { createdOpportunity } from './helpers/opportunities.ts';
import { acceptedOnce, expectRejectedBeside } from './helpers/rejected.ts';

const submission = (Identifier: string) =>
  ({ Catalog: 'Sandbox', Identifier, InvolvementType: 'Co-Sell', Visibility: 'Full' }) as const;
/** A new draft, and the request that submits it. */
const draftToSubmit = (partner: Partner) => async () => submission((await createdOpportunity(partner)).Id);
/** One that was submitted, before and after, once for all tests of a live account that only look at it. */
const submittedOnce = (partner: Partner) =>
  once(partner, 'submitted by SubmitOpportunity', async () => {
    const before = await createdOpportunity(partner);
    expect(await partner.call('SubmitOpportunity', submission(before.Id))).toSucceed();
    return { before, after: await partner.getOpportunity(before.Id) };
  });
const malformed: readonly InvalidRequestCase[] = [
  ['SBO-90b2', 'a request without Catalog', { Catalog: undefined }],
  ['SBO-17d8', 'a request without Identifier', { Identifier: undefined }],
  ['SBO-e3a6', 'an Identifier that is not an opportunity ID', { Identifier: 'engi-0000000000000' }],
  ['SBO-6f04', 'a request without InvolvementType', { InvolvementType: undefined }],
  ['SBO-b95d', 'an undocumented InvolvementType value', { InvolvementType: 'Deal Support' }],
  ['SBO-2c7f', 'an undocumented Visibility value', { Visibility: 'Secret' }],
];
/** Members that a submission needs, whichever operation makes it. */
const required = [
  ['SBO-d1e9', 'Project.SalesActivities', { Project: { SalesActivities: undefined } }],
  ['SBO-58ac', 'Customer.Account.Industry', { Customer: { Account: { Industry: undefined } } }],
] as const;

describeOperation('SubmitOpportunity', () => {
  test('returns the documented response shape', must(...shapeRequirement('SubmitOpportunity')), async ({ partner }) => {
    const { Id } = await createdOpportunity(partner);

    const response = await partner.call('SubmitOpportunity', submission(Id));

    expect(response).toSucceed();
    expect(response.text).toBe('');
  });

  test(
    'changes ReviewStatus from "Pending Submission" to "Submitted"',
    must('SBO-3b64', 'lifecycle', documented('SubmitOpportunity; behaviour C.2')),
    async ({ partner }) => {
      const { before, after } = await submittedOnce(partner);

      expect([before.LifeCycle?.ReviewStatus, after.LifeCycle?.ReviewStatus]).toEqual([
        'Pending Submission',
        'Submitted',
      ]);
    },
  );

  test(
    'changes LastModifiedDate',
    should('SBO-a082', 'locking', inferred('since-launch P.5; behaviour C.6')),
    async ({ partner }) => {
      const { before, after } = await submittedOnce(partner);

      expect(Date.parse(after.LastModifiedDate)).toBeGreaterThan(Date.parse(before.LastModifiedDate));
    },
  );

  test(
    'rejects updates of a submitted opportunity until it is reviewed',
    must('SBO-c95e', 'rules', documented('SubmitOpportunity; since-launch B.2')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.updateOpportunity(Id, { Project: { Title: 'Changed before the review' } });
      await partner.expectAccepted('SubmitOpportunity', submission(Id));
      const update = await partner.buildUpdate(Id, { Project: { Title: 'Changed under review' } });

      const response = await partner.call('UpdateOpportunity', update);

      expect(response).toBeRejectedWith(['ConflictException', 'ValidationException', 'AccessDeniedException']);
    },
  );

  test(
    'accepts a request without Visibility',
    must('SBO-7d13', 'validation', documented('SubmitOpportunity, Visibility')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);

      const response = await partner.call('SubmitOpportunity', { ...submission(Id), Visibility: undefined });

      expect(response).toSucceed();
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  test(
    'accepts InvolvementType "For Visibility Only"',
    must('SBO-ee47', 'lifecycle', documented('SubmitOpportunity, InvolvementType')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);

      const response = await partner.call('SubmitOpportunity', {
        ...submission(Id),
        InvolvementType: 'For Visibility Only',
      });

      expect(response).toSucceed();
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  test('accepts both routes', must('SBO-0a5b', 'shape', observed('since-launch A.2, B.2')), async ({ partner }) => {
    const [one, two] = [await createdOpportunity(partner), await createdOpportunity(partner)];

    const sdk = await partner.call('SubmitOpportunity', submission(one.Id), { route: 'sdk' });
    const rest = await partner.call('SubmitOpportunity', submission(two.Id), { route: 'rest' });

    expect([sdk.ok, rest.ok]).toEqual([true, true]);
    for (const { Id } of [one, two])
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
  });

  for (const [id, member, change] of required) {
    test(
      `rejects submission of an opportunity without ${member}`,
      should(id, 'rules', inferred('since-launch P.5; behaviour D')),
      async ({ partner }) => {
        await acceptedOnce(partner, 'SubmitOpportunity', draftToSubmit(partner));
        const incomplete = await createdOpportunity(partner, change);

        expect(await partner.call('SubmitOpportunity', submission(incomplete.Id))).toBeRejectedWith(
          'ValidationException',
        );
      },
    );
  }

  test(
    'rejects Visibility "Limited" with InvolvementType "Co-Sell"',
    should('SBO-481c', 'rules', inferred('since-launch P.5; behaviour A.20, D')),
    async ({ partner }) => {
      await expectRejectedBeside(partner, 'SubmitOpportunity', draftToSubmit(partner), (valid) => ({
        ...valid,
        Visibility: 'Limited',
      }));
    },
  );

  test(
    'rejects an approved opportunity',
    should('SBO-bd20', 'rules', inferred('since-launch P.5; behaviour C.2')),
    async ({ partner }) => {
      await acceptedOnce(partner, 'SubmitOpportunity', draftToSubmit(partner));
      await editing(partner, 'Approved', {}, async ({ Id }) => {
        expect(await partner.call('SubmitOpportunity', submission(Id))).toBeRejectedWith([
          'ConflictException',
          'ValidationException',
        ]);
      });
    },
  );

  for (const [id, description, change] of malformed) {
    test(
      `rejects ${description}`,
      must(id, 'validation', documented('SubmitOpportunity, request')),
      async ({ partner }) => {
        await expectRejectedBeside(partner, 'SubmitOpportunity', draftToSubmit(partner), (valid) =>
          withChanges(valid, change),
        );
      },
    );
  }

  test(
    'rejects an opportunity that does not exist',
    must('SBO-95f1', 'validation', documented('SubmitOpportunity, errors; behaviour A.20')),
    async ({ partner }) => {
      await expectRejectedBeside(
        partner,
        'SubmitOpportunity',
        draftToSubmit(partner),
        (valid) => ({ ...valid, Identifier: 'O9999999' }),
        'ResourceNotFoundException',
      );
    },
  );

  test(
    "rejects another account's opportunity and leaves it unchanged",
    must('SBO-2ee3', 'security', documented('SubmitOpportunity, errors')),
    async ({ partner, otherPartner }) => {
      const own = await createdOpportunity(partner);
      const foreign = await createdOpportunity(otherPartner);

      await partner.expectRejected('SubmitOpportunity', submission(own.Id), submission(foreign.Id), notVisibleErrors);

      expect((await otherPartner.getOpportunity(foreign.Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
    },
  );

  test(
    'sets InvolvementType of the AWS opportunity summary, as the submission task does',
    should('SBO-8a76', 'lifecycle', inferred('since-launch P.5')),
    async ({ partner }) => {
      const { Id } = (await submittedOnce(partner)).before;

      const summary = await partner.setUp('GetAwsOpportunitySummary', {
        Catalog: 'Sandbox',
        RelatedOpportunityIdentifier: Id,
      });
      expect(summary.InvolvementType).toBe('Co-Sell');
    },
  );
});
