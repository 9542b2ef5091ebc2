import fc from 'fast-check';
import { type Generator, placeholders } from './generator.ts';
import { fromOperation } from './operation.ts';
import { text } from './parts/text.ts';
import type { RequirementIds } from './requirementIds.ts';

// The contract's pattern stops at U+FFFD.
const inBasicPlane = (reason: string): string => reason.replace(/[\u{10000}-\u{10FFFF}]/gu, '*');

const members = {
  Identifier: fc.constant(placeholders.invitation),
  RejectionReason: fc.oneof(
    fc.constantFrom('Customer problem unclear', 'Next steps unclear', 'Unable to support', 'Other'),
    text({ max: 80 }).map(inBasicPlane),
  ),
};

/** Declines an invitation; any printable reason will do (behaviour E.9). */
export const RejectEngagementInvitation: Generator = {
  operation: 'RejectEngagementInvitation',
  precondition: 'pending invitation',
  singleUse: true,
  completeness: 'sparse',
  schemaValid: (presence, always) => fromOperation('RejectEngagementInvitation', presence, members, always),
  applyBusinessRules: (body) => body,
  pinnedPaths: [],
  restrictedValues: {},
  omittedPaths: [],
};

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'REJ',
  shape: 'REJ-35a3',
  validRequests: 'GEN-5715',
  violations: 'GEN-b7b8',
  violationNames: 'GEN-8043',
  wrongTypes: 'GEN-e0f2',
};
