import { setAt } from '../../generators/bodyPath.ts';
import { asBody, type Body, resolvePlaceholders, validRequests } from '../../generators/generator.ts';
import { generatorOf } from '../../generators/index.ts';
import { ruleViolations } from '../../generators/invalid/business.ts';
import type { Phase, RuleViolation } from '../../generators/invalid/violation.ts';
import { explainUnexpected } from '../../generators/replay/assertions.ts';
import type { OperationName } from '../../schemas/index.ts';
import { SetupFailed } from '../support/responseChecks.ts';
import { cite, describeOperation, must, should, test } from '../support/test.ts';
import { runCount } from './budget.ts';
import { createApprovedOpportunity, createOpportunity, submitRequest, updateRequest } from './preconditions.ts';
import { PropertyRunner } from './propertyRunner.ts';
import type { RecordedSession } from './recordedSession.ts';
import { ruleIds } from './requirementIds.ts';

const operationAt: Readonly<Record<Phase, OperationName>> = {
  create: 'CreateOpportunity',
  update: 'UpdateOpportunity',
  submit: 'StartEngagementFromOpportunityTask',
};
/** Drafts to break: an update cannot move a draft's stage, so all of them are prospects. */
const prospectDrafts = validRequests(generatorOf('CreateOpportunity'), 'complete').map((body) =>
  setAt(body, 'LifeCycle/Stage', 'Prospect'),
);

for (const fault of ruleViolations) {
  const id = ruleIds[fault.name];
  if (!id) throw new Error(`specs/properties/requirementIds.ts has no id for the rule ${fault.name}.`);
  const row = fault.evidence === 'inferred' ? should : must;
  describeOperation(operationAt[fault.phases[0] ?? 'create'], () => {
    test(fault.statement, row(id, 'generated', cite(fault.evidence, fault.source)), async ({ partner, target }) => {
      const runner = new PropertyRunner(partner, target, { id, statement: fault.statement });
      for (const [seedOffset, moment] of fault.phases.entries()) {
        await runner.check({
          arbitrary: prospectDrafts,
          run: (draft, session) => violate[moment](session, fault, draft),
          runs: runCount(target, 3, 1),
          seedOffset,
        });
      }
      runner.report();
    });
  });
}

/** A draft as it may be sent, its token fresh. */
const resolveDraft = (draft: Body): Body => asBody(resolvePlaceholders(draft, {})) ?? {};

const violate: Readonly<Record<Phase, (session: RecordedSession, fault: RuleViolation, draft: Body) => Promise<void>>> =
  {
    create: async (session, fault, draft) => {
      const twin = fault.toValidTwin?.(draft) ?? draft;
      await session.expectRejected(
        'CreateOpportunity',
        resolveDraft(invalidated(fault, twin)),
        fault.expectedErrors,
        resolveDraft(twin),
        {
          validity: 'valid',
        },
      );
    },

    update: async (session, fault, draft) => {
      const twin = fault.toValidTwin?.(draft) ?? draft;
      // What the twin says of stage and loss is for the update: nothing opens there.
      const opening = setAt(setAt(twin, 'LifeCycle/Stage', 'Prospect'), 'LifeCycle/ClosedLostReason', null);
      const approved = fault.reviewStatus === 'approved';
      const opened = approved
        ? await createApprovedOpportunity(session, opening, false)
        : await createOpportunity(session, opening);
      const review = approved ? 'Approved' : 'Pending Submission';
      const update = (body: Body): Body => {
        const { LifeCycle, ...rest } = updateRequest({ ...opened, body }, review);
        return { ...rest, LifeCycle: { ...asBody(LifeCycle), ReviewStatus: ownReviewStatus(body) ?? review } };
      };
      await session.expectRejected(
        'UpdateOpportunity',
        update(invalidated(fault, twin)),
        fault.expectedErrors,
        update(twin),
        {
          validity: 'valid',
        },
      );
    },

    submit: async (session, fault, draft) => {
      const twin = fault.toValidTwin?.(draft) ?? draft;
      const sound = await createOpportunity(session, twin);
      const faulty = resolveDraft(invalidated(fault, twin));
      const created = await session.call('CreateOpportunity', faulty, { setUp: true });
      if (!created.ok) {
        // The rule may be enforced earlier than it must be.
        if (explainUnexpected({ kind: 'refused', expectedErrors: fault.expectedErrors }, created) === null) return;
        throw new SetupFailed(`the draft to submit was refused: ${JSON.stringify(created.error)}`);
      }
      const Identifier = String(asBody(created.body)?.Id);
      const more = { pollTask: true, retryNotFound: true, validity: 'valid' } as const;
      const name = 'StartEngagementFromOpportunityTask';
      await session.expectRejected(
        name,
        submitRequest(Identifier, fault.invalidSubmission),
        fault.expectedErrors,
        submitRequest(sound.opportunity),
        more,
      );
    },
  };

const invalidated = (fault: RuleViolation, twin: Body): Body => fault.invalidate?.(twin) ?? twin;
/** A review status that the fault itself sets; the draft's own is echoed. */
const ownReviewStatus = (body: Body): unknown => {
  const status = asBody(body.LifeCycle)?.ReviewStatus;
  return status === 'Pending Submission' ? null : status;
};
