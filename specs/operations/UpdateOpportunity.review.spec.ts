import type { Partner } from '../support/partner.ts';
import { describeOperation, expect, must, should, test, untested } from '../support/test.ts';
import { citation } from './helpers/citation.ts';
import { productionCatalog } from './helpers/invalidRequests.ts';
import {
  createdOpportunity,
  createRequest,
  reviewedOpportunity,
  submittedOpportunity,
} from './helpers/opportunities.ts';
import { expectTaskComplete, pollTask, submitRequest } from './helpers/tasks.ts';

const review = (source: string, evidence: 'obs' | 'doc' | 'inf' = 'doc') => citation(source, evidence, 'lifecycle');
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

/** The review status after a correction: some targets submit by the correction itself, others want to be asked. */
async function resubmitted(partner: Partner, Id: string) {
  const corrected = (await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus;
  if (corrected !== 'Action Required') return corrected;
  expectTaskComplete(await pollTask(partner, 'StartEngagementFromOpportunityTask', submitRequest(Id)));
  return (await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus;
}

describeOperation('UpdateOpportunity', () => {
  test(
    ...must(
      'UPD-8a1d',
      'be closed while the opportunity is Submitted',
      review('CreateOpportunity; GetOpportunity, Submitted; facts C.4', 'obs'),
    ),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.updateOpportunity(Id, { LifeCycle: { NextSteps: 'Still a draft' } });
      await partner.submitOpportunity(Id);
      expect(await partner.call('UpdateOpportunity', await partner.buildUpdate(Id, edit))).toBeRejectedWith(
        'ValidationException',
      );
      expect((await partner.getOpportunity(Id)).LifeCycle?.NextSteps).toBe('Still a draft');
    },
  );

  test(
    ...must(
      'UPD-c2cc',
      'be closed while AWS reviews the opportunity',
      review('GetOpportunity, In Review; facts C.4', 'obs'),
    ),
    async ({ partner, control }) => {
      const { Id } = await submittedOpportunity(partner);
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
    ...must(
      'UPD-9dfe',
      'be closed once the opportunity is Rejected',
      review('GetOpportunity, Rejected; facts C.4', 'obs'),
    ),
    async ({ partner }) => {
      const before = await reviewedOpportunity(partner, 'Rejected');
      expect(await partner.call('UpdateOpportunity', await partner.buildUpdate(before.Id, edit))).toBeRejectedWith(
        'ValidationException',
      );
      expect(await partner.getOpportunity(before.Id)).toEqual(before);
    },
  );

  test(
    ...should(
      'UPD-6519',
      'call a closed opportunity ACTION_NOT_PERMITTED, and say in which status it is closed',
      review('facts A.20, C.4', 'obs'),
    ),
    async ({ partner }) => {
      const { Id } = await submittedOpportunity(partner);
      const reply = await partner.call('UpdateOpportunity', await partner.buildUpdate(Id, edit));
      expect(reply).toBeRejectedWith('ValidationException', { Code: 'ACTION_NOT_PERMITTED' });
      expect(reply.text).toContain('The opportunity cannot be modified in Submitted, Rejected or In review status');
    },
  );

  test(
    ...must('UPD-8a35', 'be open once the opportunity is Approved', review('GetOpportunity, Approved')),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Approved');
      await partner.asserting().updateOpportunity(Id, edit);
      expect((await partner.getOpportunity(Id)).LifeCycle).toMatchObject({
        NextSteps: 'Changed under review',
        ReviewStatus: 'Approved',
      });
    },
  );

  for (const [id, level, status] of simulated) {
    test(
      ...levels[level](
        id,
        `let the caller play a reviewer who says ${status}, in the Sandbox`,
        review('UpdateOpportunity, Catalog; facts C.3', 'obs'),
      ),
      async ({ partner }) => {
        const { Id, LifeCycle } = await submittedOpportunity(partner);
        expect(
          await partner.call(
            'UpdateOpportunity',
            await partner.buildUpdate(Id, { LifeCycle: { ReviewStatus: status } }),
          ),
        ).toSucceed();
        expect([LifeCycle?.ReviewStatus, (await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus]).toEqual([
          'Submitted',
          status,
        ]);
      },
    );
  }

  test(
    ...must('UPD-03c4', 'keep the comments of the simulated reviewer', review('facts C.3', 'obs')),
    async ({ partner }) => {
      const { LifeCycle } = await reviewedOpportunity(partner, 'Action Required');
      expect(LifeCycle).toMatchObject({
        ReviewStatus: 'Action Required',
        ReviewComments: 'Please complete the address',
      });
    },
  );

  test(
    ...should('UPD-b5b2', 'let the simulated reviewer decide over a draft', review('facts C.3', 'obs')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.asserting().setReviewStatus(Id, 'Approved');
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Approved');
    },
  );

  for (const [id, status] of ofAwsAlone) {
    test(
      ...must(
        id,
        `not let the caller set ${status}`,
        review('GetOpportunity, ReviewStatus (read-only); facts C.3', 'obs'),
      ),
      async ({ partner }) => {
        const { Id } = await createdOpportunity(partner);
        await partner.updateOpportunity(Id, {});
        const reply = await partner.call(
          'UpdateOpportunity',
          await partner.buildUpdate(Id, { LifeCycle: { ReviewStatus: status } }),
        );
        expect([null, 'ValidationException']).toContain(reply.error?.name ?? null);
        expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
      },
    );
  }

  test(
    ...must('UPD-4d18', 'refuse any other review status after Approved', review('facts C.3', 'obs')),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Approved');
      await partner.updateOpportunity(Id, edit);
      expect(
        await partner.call(
          'UpdateOpportunity',
          await partner.buildUpdate(Id, { LifeCycle: { ReviewStatus: 'Action Required' } }),
        ),
      ).toBeRejectedWith('ValidationException');
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Approved');
    },
  );

  test(
    ...should('UPD-b9fe', 'say that the review status is not editable after Approved', review('facts A.20', 'obs')),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Approved');
      const reply = await partner.call(
        'UpdateOpportunity',
        await partner.buildUpdate(Id, { LifeCycle: { ReviewStatus: 'Rejected' } }),
      );
      expect(reply.text).toContain('reviewStatus is not editable if status is Approved');
    },
  );

  test(...must('UPD-a1ac', 'take the review status as it is', review('facts C.3', 'obs')), async ({ partner }) => {
    const { Id } = await reviewedOpportunity(partner, 'Approved');
    expect(
      await partner.call(
        'UpdateOpportunity',
        await partner.buildUpdate(Id, { LifeCycle: { ReviewStatus: 'Approved' } }),
      ),
    ).toSucceed();
    expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Approved');
  });

  test(
    ...must(
      'UPD-0fcb',
      'not let the caller decide in the production catalog',
      review('GetOpportunity, ReviewStatus (read-only); facts C.3'),
    ),
    async ({ partner, control }) => {
      const Catalog = productionCatalog(control);
      const { Id } = await partner.setUp('CreateOpportunity', { ...createRequest(), Catalog });
      const revision = await partner.buildUpdate((await createdOpportunity(partner)).Id);
      const { LastModifiedDate } = await partner.setUp('GetOpportunity', { Catalog, Identifier: Id });
      const echo = await partner
        .asserting()
        .setUp('UpdateOpportunity', { ...revision, Catalog, Identifier: Id, LastModifiedDate });
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
    ...should(
      'UPD-ca25',
      'let a corrected opportunity back into review, by the correction or by submitting it again',
      review('GetOpportunity, Action Required; facts C.2'),
    ),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Action Required');
      await partner.updateOpportunity(Id, {
        Customer: { Account: { Address: { StreetAddress: '2 Corrected Street' } } },
      });
      expect(['Submitted', 'In review']).toContain(await resubmitted(partner, Id));
    },
  );

  test(
    ...must(
      'UPD-d932',
      'follow AWS from In review to Action Required, with its comments',
      review('GetOpportunity, ReviewStatus, ReviewComments'),
    ),
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
    ...must('UPD-c8a5', 'follow AWS from In review to Approved', review('GetOpportunity, ReviewStatus')),
    async ({ partner, control }) => {
      const { Id } = await submittedOpportunity(partner);
      await control.setReviewStatus({ Identifier: Id, ReviewStatus: 'In review' });
      await control.setReviewStatus({ Identifier: Id, ReviewStatus: 'Approved' });
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Approved');
    },
  );

  test(
    ...must(
      'UPD-a851',
      'let AWS ask for action again and again',
      review('GetOpportunity, Action Required (the process repeats)'),
    ),
    async ({ partner, control }) => {
      const { Id } = await reviewedOpportunity(partner, 'Action Required');
      expectTaskComplete(await pollTask(partner, 'StartEngagementFromOpportunityTask', submitRequest(Id)));
      await control.setReviewStatus({ Identifier: Id, ReviewStatus: 'In review' });
      await control.setReviewStatus({ Identifier: Id, ReviewStatus: 'Action Required' });
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Action Required');
    },
  );

  test(
    ...untested(
      'UPD-7092',
      'be reviewed within the time AWS sets itself',
      'people at AWS review; in the Sandbox the caller plays them',
      review('GetOpportunity, ReviewStatus'),
    ),
  );
});
