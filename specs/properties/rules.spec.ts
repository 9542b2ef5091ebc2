import { put } from '../../generators/faults/at.ts';
import { businessFaults } from '../../generators/faults/business.ts';
import type { BusinessFault, Moment } from '../../generators/faults/fault.ts';
import { asBody, type Body, standIn, valid } from '../../generators/generator.ts';
import { generatorOf } from '../../generators/index.ts';
import { unexpected } from '../../generators/replay/judge.ts';
import type { OperationName } from '../../schemas/index.ts';
import { SetupFailed } from '../support/outcome.ts';
import { must, operation, should, test } from '../support/test.ts';
import { Hunt } from './hunt.ts';
import { ruleIds } from './ids.ts';
import { runsOf } from './settings.ts';
import { approves, asUpdate, opens, submission } from './subject.ts';
import type { Tape } from './tape.ts';

const operationAt: Readonly<Record<Moment, OperationName>> = {
  create: 'CreateOpportunity',
  update: 'UpdateOpportunity',
  submit: 'StartEngagementFromOpportunityTask',
};
/** Drafts to break: an update cannot move a draft's stage, so all of them are prospects. */
const drafts = valid(generatorOf('CreateOpportunity'), 'complete').map((body) =>
  put(body, 'LifeCycle/Stage', 'Prospect'),
);

for (const fault of businessFaults) {
  const id = ruleIds[fault.name];
  if (!id) throw new Error(`specs/properties/ids.ts has no id for the rule ${fault.name}.`);
  const row = fault.evidence === 'inf' ? should : must;
  operation(operationAt[fault.at[0] ?? 'create'], () => {
    test(
      ...row(id, fault.says, { source: fault.source, evidence: fault.evidence, about: 'generated' }),
      async ({ partner, target }) => {
        const hunt = new Hunt(partner, target, { id, says: fault.says });
        for (const [salt, moment] of fault.at.entries()) {
          await hunt.search({
            arbitrary: drafts,
            run: (draft, tape) => breaks[moment](tape, fault, draft),
            runs: runsOf(target, 3, 1),
            salt,
          });
        }
        hunt.report();
      },
    );
  });
}

/** A draft as it may be sent, its token fresh. */
const sent = (draft: Body): Body => asBody(standIn(draft, {})) ?? {};

const breaks: Readonly<Record<Moment, (tape: Tape, fault: BusinessFault, draft: Body) => Promise<void>>> = {
  create: async (tape, fault, draft) => {
    const twin = fault.twin?.(draft) ?? draft;
    await tape.refuses('CreateOpportunity', sent(changed(fault, twin)), fault.admissible, sent(twin), {
      claim: 'valid',
    });
  },

  update: async (tape, fault, draft) => {
    const twin = fault.twin?.(draft) ?? draft;
    // What the twin says of stage and loss is for the update: nothing opens there.
    const opening = put(put(twin, 'LifeCycle/Stage', 'Prospect'), 'LifeCycle/ClosedLostReason', null);
    const approved = fault.status === 'approved';
    const opened = approved ? await approves(tape, opening, false) : await opens(tape, opening);
    const review = approved ? 'Approved' : 'Pending Submission';
    const update = (body: Body): Body => {
      const { LifeCycle, ...rest } = asUpdate({ ...opened, body }, review);
      return { ...rest, LifeCycle: { ...asBody(LifeCycle), ReviewStatus: reviewOf(body) ?? review } };
    };
    await tape.refuses('UpdateOpportunity', update(changed(fault, twin)), fault.admissible, update(twin), {
      claim: 'valid',
    });
  },

  submit: async (tape, fault, draft) => {
    const twin = fault.twin?.(draft) ?? draft;
    const sound = await opens(tape, twin);
    const faulty = sent(changed(fault, twin));
    const created = await tape.tries('CreateOpportunity', faulty, { setUp: true });
    if (!created.ok) {
      // The rule may be enforced earlier than it must be.
      if (unexpected({ kind: 'refused', admissible: fault.admissible }, created) === null) return;
      throw new SetupFailed(`the draft to submit was refused: ${JSON.stringify(created.problem)}`);
    }
    const Identifier = String(asBody(created.body)?.Id);
    const more = { settles: true, patient: true, claim: 'valid' } as const;
    const name = 'StartEngagementFromOpportunityTask';
    await tape.refuses(
      name,
      submission(Identifier, fault.submission),
      fault.admissible,
      submission(sound.opportunity),
      more,
    );
  },
};

const changed = (fault: BusinessFault, twin: Body): Body => fault.change?.(twin) ?? twin;
/** A review status that the fault itself sets; the draft's own is echoed. */
const reviewOf = (body: Body): unknown => {
  const status = asBody(body.LifeCycle)?.ReviewStatus;
  return status === 'Pending Submission' ? null : status;
};
