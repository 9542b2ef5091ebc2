import fc from 'fast-check';
import { futureDate, pastTimestamp } from './dates.ts';
import type { Members } from './members.ts';
import { nextStep } from './prose.ts';
import { text } from './text.ts';

/** Stages that an opportunity may be created at: later ones need a solution or a ClosedLostReason (behaviour C.5; since-launch Q.1). */
export const initialStages = ['Prospect', 'Qualified', 'Technical Validation', 'Business Validation'] as const;

/** Arbitraries for the members of a draft's LifeCycle, by path below LifeCycle. */
export const lifeCycleMembers: Members = {
  Stage: fc.constantFrom(...initialStages),
  // Only a lost opportunity has a reason, and no draft is lost.
  ClosedLostReason: fc.constant(null),
  NextSteps: text({ max: 255, usual: nextStep, multiline: true }),
  TargetCloseDate: futureDate,
  ReviewStatus: fc.constant('Pending Submission'),
  // Both are AWS's to write.
  ReviewComments: fc.constant(null),
  ReviewStatusReason: fc.constant(null),
  'NextStepsHistory.*.Time': pastTimestamp,
  'NextStepsHistory.*.Value': text({ max: 100, usual: nextStep, multiline: true }),
};
