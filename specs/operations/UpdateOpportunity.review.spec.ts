import type { Partner } from '../support/partner.ts';
import { once, onShared } from '../support/sharedRecords.ts';
import { describeOperation, documented, expect, must, note, observed, should, test } from '../support/test.ts';
import { editing } from './helpers/editable.ts';
import { productionCatalog } from './helpers/invalidRequests.ts';
import {
  createdOpportunity,
  createRequest,
  reviewedOpportunity,
  submittedOpportunity,
} from './helpers/opportunities.ts';
import { onUnchanged } from './helpers/rejectedUpdate.ts';
import { expectTaskComplete, pollTask, submitRequest } from './helpers/tasks.ts';

const edit = { LifeCycle: { NextSteps: 'Changed under review' } };
const simulated = [
  ['UPD-4de5', 'must', 'Approved'],
  ['UPD-9089', 'must', 'Action Required'],
  ['UPD-1e67', 'should', 'Rejected'],
] as const;
const ofAwsAlone = [
  ['UPD-8122', 'Submitted'],
  ['UPD-c493', 'In review'],
] as const;
const levels = { must, should };

/** Lets a test try to edit what is under review. It took an edit before. */
const onSubmitted = (partner: Partner, use: (Id: string) => Promise<void>): Promise<void> =>
  onShared(
    partner,
    'edited, then submitted',
    async () => {
      const { Id } = await createdOpportunity(partner);
      await partner.updateOpportunity(Id, { LifeCycle: { NextSteps: 'Still a draft' } });
      await partner.submitOpportunity(Id);
      return Id;
    },
    use,
  );

/** The review status after a correction: some targets submit by the correction itself, others want to be asked. */
async function resubmitted(partner: Partner, Id: string) {
  const corrected = (await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus;
  if (corrected !== 'Action Required') return corrected;
  expectTaskComplete(await pollTask(partner, 'StartEngagementFromOpportunityTask', submitRequest(Id)));
  return (await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus;
}

describeOperation('UpdateOpportunity', () => {
  test(
    'rejects an update in ReviewStatus "Submitted"',
    must(
      'UPD-8a1d',
      'lifecycle',
      observed('CreateOpportunity; GetOpportunity, Submitted; behaviour C.4'),
      'integrators',
    ),
    async ({ partner }) => {
      await onSubmitted(partner, async (Id) => {
        expect(await partner.call('UpdateOpportunity', await partner.buildUpdate(Id, edit))).toBeRejectedWith(
          'ValidationException',
        );
        expect((await partner.getOpportunity(Id)).LifeCycle?.NextSteps).toBe('Still a draft');
      });
    },
  );

  test(
    'rejects an update in ReviewStatus "In review"',
    must('UPD-c2cc', 'lifecycle', observed('GetOpportunity, In Review; behaviour C.4')),
    async ({ partner, control }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.updateOpportunity(Id, { LifeCycle: { NextSteps: 'Still a draft' } });
      await partner.submitOpportunity(Id);
      await control.setReviewStatus({ Identifier: Id, ReviewStatus: 'In review' });
      const before = await partner.getOpportunity(Id);
      expect(await partner.call('UpdateOpportunity', await partner.buildUpdate(Id, edit))).toBeRejectedWith(
        'ValidationException',
      );
      expect(await partner.getOpportunity(Id)).toEqual(before);
      expect(before.LifeCycle?.ReviewStatus).toBe('In review');
    },
  );

  test(
    'rejects an update in ReviewStatus "Rejected"',
    must('UPD-9dfe', 'lifecycle', observed('GetOpportunity, Rejected; behaviour C.4')),
    async ({ partner }) => {
      await editing(partner, 'Rejected', {}, async (before) => {
        expect(await partner.call('UpdateOpportunity', await partner.buildUpdate(before.Id, edit))).toBeRejectedWith(
          'ValidationException',
        );
        expect(await partner.getOpportunity(before.Id)).toEqual(before);
      });
    },
  );

  test(
    'returns ACTION_NOT_PERMITTED and the locked statuses in ReviewStatus "Submitted"',
    should('UPD-6519', 'lifecycle', observed('behaviour A.20, C.4')),
    async ({ partner }) => {
      await onSubmitted(partner, async (Id) => {
        const reply = await partner.call('UpdateOpportunity', await partner.buildUpdate(Id, edit));
        expect(reply).toBeRejectedWith('ValidationException', { Code: 'ACTION_NOT_PERMITTED' });
        expect(reply.text).toContain('The opportunity cannot be modified in Submitted, Rejected or In review status');
      });
    },
  );

  test(
    'accepts an update in ReviewStatus "Approved"',
    must('UPD-8a35', 'lifecycle', documented('GetOpportunity, Approved')),
    async ({ partner }) => {
      await editing(partner, 'Approved', {}, async ({ Id }) => {
        await partner.asserting().updateOpportunity(Id, edit);
        expect((await partner.getOpportunity(Id)).LifeCycle).toMatchObject({
          NextSteps: 'Changed under review',
          ReviewStatus: 'Approved',
        });
      });
    },
  );

  for (const [id, level, status] of simulated) {
    test(
      `accepts ReviewStatus "${status}" from the caller in Catalog "Sandbox"`,
      levels[level](id, 'lifecycle', observed('UpdateOpportunity, Catalog; behaviour C.3')),
      async ({ partner }) => {
        const { Id, LifeCycle } = await submittedOpportunity(partner);
        expect(
          await partner.call(
            'UpdateOpportunity',
            await partner.buildUpdate(Id, { LifeCycle: { ReviewStatus: status } }),
          ),
        ).toSucceed();
        expect(LifeCycle?.ReviewStatus).toBeOneOf(['Submitted', 'In review']);
        expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe(status);
      },
    );
  }

  test(
    'keeps the LifeCycle.ReviewComments of a simulated review',
    must('UPD-03c4', 'lifecycle', observed('behaviour C.3')),
    async ({ partner }) => {
      await editing(partner, 'Action Required', {}, async ({ LifeCycle }) => {
        expect(LifeCycle).toMatchObject({
          ReviewStatus: 'Action Required',
          ReviewComments: 'Please complete the address',
        });
      });
    },
  );

  test(
    'accepts a simulated review of a draft',
    should('UPD-b5b2', 'lifecycle', observed('behaviour C.3')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.asserting().setReviewStatus(Id, 'Approved');
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Approved');
    },
  );

  for (const [id, status] of ofAwsAlone) {
    test(
      `rejects or ignores ReviewStatus "${status}" from the caller`,
      must(id, 'lifecycle', observed('GetOpportunity, ReviewStatus (read-only); behaviour C.3')),
      async ({ partner }) => {
        await onUnchanged(partner, async (Id) => {
          await once(partner, 'an update that changes nothing', () => partner.updateOpportunity(Id, {}));
          const reply = await partner.call(
            'UpdateOpportunity',
            await partner.buildUpdate(Id, { LifeCycle: { ReviewStatus: status } }),
          );
          expect(reply.error?.name ?? null).toBeOneOf([null, 'ValidationException']);
          expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
        });
      },
    );
  }

  test(
    'returns "reviewStatus is not editable if status is Approved" for such a change',
    should('UPD-b9fe', 'lifecycle', observed('behaviour A.20')),
    async ({ partner }) => {
      await editing(partner, 'Approved', {}, async ({ Id }) => {
        const reply = await partner.call(
          'UpdateOpportunity',
          await partner.buildUpdate(Id, { LifeCycle: { ReviewStatus: 'Rejected' } }),
        );
        expect(reply.text).toContain('reviewStatus is not editable if status is Approved');
      });
    },
  );

  test(
    'accepts the current ReviewStatus "Approved"',
    must('UPD-a1ac', 'lifecycle', observed('behaviour C.3')),
    async ({ partner }) => {
      await editing(partner, 'Approved', {}, async ({ Id }) => {
        expect(
          await partner.call(
            'UpdateOpportunity',
            await partner.buildUpdate(Id, { LifeCycle: { ReviewStatus: 'Approved' } }),
          ),
        ).toSucceed();
        expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Approved');
      });
    },
  );

  test(
    'rejects or ignores a new ReviewStatus from the caller in Catalog "AWS"',
    must('UPD-0fcb', 'lifecycle', documented('GetOpportunity, ReviewStatus (read-only); behaviour C.3')),
    async ({ partner, control }) => {
      const Catalog = productionCatalog(control);
      const { Id } = await partner.setUp('CreateOpportunity', { ...createRequest(), Catalog });
      const revision = await partner.buildUpdate((await createdOpportunity(partner)).Id);
      const { LastModifiedDate } = await partner.setUp('GetOpportunity', { Catalog, Identifier: Id });
      const echo = await partner.expectAccepted('UpdateOpportunity', {
        ...revision,
        Catalog,
        Identifier: Id,
        LastModifiedDate,
      });
      const decision = {
        ...revision,
        Catalog,
        Identifier: Id,
        LastModifiedDate: echo.LastModifiedDate,
        LifeCycle: { ...revision.LifeCycle, ReviewStatus: 'Approved' },
      };
      await partner.call('UpdateOpportunity', decision);
      expect((await partner.setUp('GetOpportunity', { Catalog, Identifier: Id })).LifeCycle?.ReviewStatus).toBe(
        'Pending Submission',
      );
    },
  );

  test(
    'accepts a corrected opportunity for another review',
    should('UPD-ca25', 'lifecycle', documented('GetOpportunity, Action Required; behaviour C.2')),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Action Required');
      await partner.asserting().updateOpportunity(Id, {
        Customer: { Account: { Address: { StreetAddress: '2 Corrected Street' } } },
      });
      expect(await resubmitted(partner, Id)).toBeOneOf(['Submitted', 'In review']);
    },
  );

  test(
    'returns ReviewStatus "Action Required" and the ReviewComments as set by AWS',
    must('UPD-d932', 'lifecycle', documented('GetOpportunity, ReviewStatus, ReviewComments')),
    async ({ partner, control }) => {
      const { Id } = await submittedOpportunity(partner);
      await control.setReviewStatus({ Identifier: Id, ReviewStatus: 'In review' });
      await control.setReviewStatus({
        Identifier: Id,
        ReviewStatus: 'Action Required',
        ReviewComments: 'Which building?',
      });
      expect((await partner.getOpportunity(Id)).LifeCycle).toMatchObject({
        ReviewStatus: 'Action Required',
        ReviewComments: 'Which building?',
      });
    },
  );

  test(
    'returns ReviewStatus "Approved" as set by AWS',
    must('UPD-c8a5', 'lifecycle', documented('GetOpportunity, ReviewStatus')),
    async ({ partner, control }) => {
      const { Id } = await submittedOpportunity(partner);
      await control.setReviewStatus({ Identifier: Id, ReviewStatus: 'In review' });
      await control.setReviewStatus({ Identifier: Id, ReviewStatus: 'Approved' });
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Approved');
    },
  );

  test(
    'accepts ReviewStatus "Action Required" from AWS repeatedly',
    must('UPD-a851', 'lifecycle', documented('GetOpportunity, Action Required (the process repeats)')),
    async ({ partner, control }) => {
      const { Id } = await reviewedOpportunity(partner, 'Action Required');
      expectTaskComplete(await pollTask(partner, 'StartEngagementFromOpportunityTask', submitRequest(Id)));
      await control.setReviewStatus({ Identifier: Id, ReviewStatus: 'In review' });
      await control.setReviewStatus({ Identifier: Id, ReviewStatus: 'Action Required' });
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Action Required');
    },
  );

  note(
    'is followed by a review within the time that AWS announces',
    'UPD-7092',
    'people at AWS review; in the Sandbox the caller plays them',
    documented('GetOpportunity, ReviewStatus'),
  );
});
