import fc from 'fast-check';
import { type Generator, placeholders } from './generator.ts';
import { fromOperation } from './operation.ts';
import { text } from './parts/text.ts';

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
