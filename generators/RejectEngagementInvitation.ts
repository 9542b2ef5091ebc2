import fc from 'fast-check';
import { defineGenerator } from './generator.ts';
import { text } from './parts/text.ts';
import { placeholders } from './placeholders.ts';
import type { RequirementIds } from './requirementIds.ts';
import { contractValues } from './schema.ts';

/** The contract's pattern has no control characters and nothing above U+FFFD. */
const withoutExcluded = (reason: string): string => reason.replace(/[^\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD]/gu, '*');

const suggestedReasons = contractValues('RejectEngagementInvitation', 'RejectionReason');

/** Rejects an invitation, with a suggested reason or any other text (behaviour E.9). */
export const RejectEngagementInvitation = defineGenerator('RejectEngagementInvitation', {
  precondition: 'pending invitation',
  singleUse: true,
  members: {
    Identifier: fc.constant(placeholders.invitation),
    RejectionReason: fc.oneof(fc.constantFrom(...suggestedReasons), text({ max: 80 }).map(withoutExcluded)),
  },
});

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'REJ',
  shape: 'REJ-35a3',
  validRequests: 'GEN-5715',
  violations: 'GEN-b7b8',
  violationNames: 'GEN-8043',
  wrongTypes: 'GEN-e0f2',
};
