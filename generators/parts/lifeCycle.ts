import fc from 'fast-check';
import { futureDate, timestamp } from './dates.ts';
import type { Members } from './members.ts';
import { text } from './text.ts';

/** Stages that a partner may open an opportunity at: later ones need a solution, Closed Lost a reason (behaviour C.5, D). */
export const initialStages = ['Prospect', 'Qualified', 'Technical Validation', 'Business Validation'] as const;

/** Arbitraries for LifeCycle's members of a draft, by path below LifeCycle. */
export const lifeCycleMembers: Members = {
  Stage: fc.constantFrom(...initialStages),
  // A draft has no reason for being lost.
  ClosedLostReason: fc.constant(null),
  NextSteps: text({ max: 255 }),
  TargetCloseDate: futureDate,
  ReviewStatus: fc.constant('Pending Submission'),
  ReviewComments: fc.constant(null),
  ReviewStatusReason: fc.constant(null),
  'NextStepsHistory.*.Time': timestamp,
  'NextStepsHistory.*.Value': text({ max: 100 }),
};
