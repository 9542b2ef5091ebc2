import fc from 'fast-check';
import { get } from '../faults/at.ts';
import type { Body } from '../generator.ts';
import type { Move } from './commands.ts';
import { look, lookAfterChange, pick } from './look.ts';
import { type Known, maySubmit, moved, notSubmittable, type Review, update } from './model.ts';
import type { Teller } from './teller.ts';

const any = fc.nat({ max: 1000 });
const submission = (known: Known, ClientToken: string, InvolvementType: string): Body => ({
  Catalog: 'Sandbox',
  ClientToken,
  Identifier: known.id,
  AwsSubmission: { InvolvementType, Visibility: 'Full' },
});
const described = (known: Known): boolean =>
  known.solutions.size > 0 || typeof get(known.body, 'Project/OtherSolutionDescription') === 'string';

/** Submits to AWS; the repeated call with the same token gives the same task (facts F.6, F.7). */
export const submit: Move<readonly [number, string]> = {
  name: 'submit',
  drawn: fc.tuple(any, fc.constantFrom('Co-Sell', 'Co-Sell', 'Co-Sell', 'For Visibility Only')),
  possible: (model) => model.visible.some((known) => maySubmit(known) && described(known)),
  make: async (model, [drawn, involvement], teller) => {
    const known = pick(
      model.visible.filter((one) => maySubmit(one) && described(one)),
      drawn,
    );
    if (!known) return;
    const body = submission(known, teller.token(), involvement);
    const { body: task } = await teller.asks(
      'StartEngagementFromOpportunityTask',
      body,
      { kind: 'accepted', holds: { OpportunityId: known.id } },
      { settles: true },
    );
    const same = { TaskId: get(task, 'TaskId'), OpportunityId: known.id };
    await teller.asks('StartEngagementFromOpportunityTask', body, { kind: 'accepted', holds: same }, { settles: true });
    known.review = 'Submitted';
    if (involvement === 'For Visibility Only') known.visibilityOnly = true;
    await lookAfterChange(known, teller);
  },
};

/** Only a draft, or what was sent back, can be submitted (facts D). */
export const submitAgain: Move<number> = {
  name: 'submit what is submitted',
  drawn: any,
  possible: (model) => model.visible.some((known) => !maySubmit(known)),
  make: async (model, drawn, teller) => {
    const known = pick(
      model.visible.filter((one) => !maySubmit(one)),
      drawn,
    );
    if (!known) return;
    await teller.asks(
      'StartEngagementFromOpportunityTask',
      submission(known, teller.token(), 'Co-Sell'),
      { kind: 'refused', admissible: notSubmittable },
      { settles: true },
    );
    await look(known, teller);
  },
};

/** The Sandbox lets a partner play the reviewer by setting the review status (facts C.3). */
export const review: Move<readonly [number, Review]> = {
  name: 'review',
  drawn: fc.tuple(any, fc.constantFrom<Review>('Approved', 'Approved', 'Approved', 'Action Required', 'Rejected')),
  possible: (model) => model.visible.some(isSubmitted),
  make: async (model, [drawn, verdict], teller) => {
    const known = pick(model.visible.filter(isSubmitted), drawn);
    if (known) await judge(known, verdict, teller);
  },
};
const isSubmitted = ({ review: status, visibilityOnly }: Known): boolean => status === 'Submitted' && !visibilityOnly;

async function judge(known: Known, verdict: Review, teller: Teller): Promise<void> {
  const body = update(known, { LifeCycle: { ReviewStatus: verdict } });
  const { body: answer } = await teller.asks('UpdateOpportunity', body, {
    kind: 'accepted',
    holds: { Id: known.id, LastModifiedDate: { $after: known.lock } },
  });
  moved(known, String(get(answer, 'LastModifiedDate')));
  known.review = verdict;
  await look(known, teller);
}
