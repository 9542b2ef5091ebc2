/** For unit tests: examples of a rule, and short ways to the facts they are judged on. */
import { expect, test } from '@playwright/test';
import type { AwsSubmission, GetOpportunityResponse } from '../../schemas/index.ts';
import type { AssociationContext, ErrorKey, InvitationContext, Precondition, Rule, RuleContext } from './rule.ts';

type DeepPartial<T> = T extends readonly (infer I)[]
  ? readonly DeepPartial<I>[]
  : T extends object
    ? { readonly [K in keyof T]?: DeepPartial<T[K]> | null }
    : T;
/** An opportunity of which only what matters is written down. */
export type PartialOpportunity = DeepPartial<GetOpportunityResponse>;

const noRelatedEntities = { AwsMarketplaceOffers: [], AwsProducts: [], Solutions: [] };
const fullOpportunity = (partial: PartialOpportunity): GetOpportunityResponse => {
  const base = {
    Catalog: 'Sandbox',
    Id: 'O1',
    CreatedDate: '2026-11-01T00:00:00Z',
    LastModifiedDate: '2026-11-01T00:00:00Z',
  };
  return { ...base, RelatedEntityIdentifiers: noRelatedEntities, ...partial } as GetOpportunityResponse;
};
const common = { catalog: 'Sandbox', origin: 'Partner Referral', today: '2026-11-22' } as const;

export const createContext = (proposed: PartialOpportunity, more: Partial<RuleContext> = {}): RuleContext => ({
  ...common,
  phase: 'create',
  proposed: fullOpportunity(proposed),
  stored: null,
  submission: null,
  ...more,
});
export const updateContext = (
  stored: PartialOpportunity,
  proposed: PartialOpportunity,
  more: Partial<RuleContext> = {},
): RuleContext => ({
  ...common,
  phase: 'update',
  proposed: fullOpportunity(proposed),
  stored: fullOpportunity(stored),
  submission: null,
  ...more,
});
export const submitContext = (
  stored: PartialOpportunity,
  submission: AwsSubmission = { InvolvementType: 'Co-Sell', Visibility: 'Full' },
): RuleContext => ({
  ...common,
  phase: 'submit',
  proposed: fullOpportunity(stored),
  stored: fullOpportunity(stored),
  submission,
});

/** A first, active solution to be associated, but for what is given. */
export const associationContext = (more: Partial<AssociationContext> = {}): AssociationContext => ({
  operation: 'AssociateOpportunity',
  type: 'Solutions',
  identifier: 'S-1234567',
  relatedEntities: noRelatedEntities,
  solutionStatus: 'Active',
  stage: 'Prospect',
  ...more,
});
/** The same one to be disassociated. */
export const disassociationContext = (more: Partial<AssociationContext> = {}): AssociationContext =>
  associationContext({ operation: 'DisassociateOpportunity', ...more });
/** A pending invitation that is to be rejected well before it expires, but for what is given. */
export const invitationContext = (more: Partial<InvitationContext> = {}): InvitationContext => ({
  operation: 'RejectEngagementInvitation',
  status: 'PENDING',
  expiresAt: '2026-12-01T00:00:00.5Z',
  now: '2026-11-22T00:00:00Z',
  ...more,
});

const formatError = ({ Code, FieldName }: ErrorKey): string => `${Code} ${FieldName ?? '-'}`;
/** `<a closed field>` in an answer stands for any field name. */
const isDeclared = (rule: Rule, actual: ErrorKey): boolean =>
  rule.errors.some(({ Code, FieldName }) =>
    FieldName?.startsWith('<') ? Code === actual.Code : formatError({ Code, FieldName }) === formatError(actual),
  );

/** One test an example; and the examples together reach every answer that the rule declares. */
export function ruleExamples(
  rule: Rule,
  { accepts, rejects }: { accepts: Record<string, RuleContext>; rejects: Record<string, RuleContext> },
): void {
  for (const [title, context] of Object.entries(accepts)) {
    test(`${rule.name} allows ${title}`, () => {
      expect(rule.phases).toContain(context.phase);
      expect(rule.check(context)).toEqual([]);
    });
  }
  for (const [title, facts] of Object.entries(rejects)) {
    test(`${rule.name} refuses ${title}`, () => {
      expect(rule.phases).toContain(facts.phase);
      const errors = rule.check(facts);
      expect(errors.length).toBeGreaterThan(0);
      for (const given of errors) {
        expect(isDeclared(rule, given), `${formatError(given)} is declared`).toBe(true);
        expect(given.Message.trim()).not.toBe('');
      }
    });
  }
  test(`${rule.name} has examples of both kinds, and of each answer`, () => {
    expect(Object.keys(accepts).length).toBeGreaterThan(0);
    const given = new Set(Object.values(rejects).flatMap((facts) => rule.check(facts).map(formatError)));
    for (const error of rule.errors.filter(({ FieldName }) => !FieldName?.startsWith('<'))) {
      expect([...given]).toContain(formatError(error));
    }
  });
}

/** One test an example of a guard. */
export function preconditionExamples<F>(
  precondition: Precondition<F>,
  { accepts, rejects }: { accepts: Record<string, F>; rejects: Record<string, F> },
): void {
  for (const [title, facts] of Object.entries(accepts)) {
    test(`${precondition.name} allows ${title}`, () => expect(precondition.violation(facts)).toBeNull());
  }
  for (const [title, facts] of Object.entries(rejects)) {
    test(`${precondition.name} refuses ${title}`, () => expect(precondition.violation(facts)).toMatch(/\S/));
  }
  test(`${precondition.name} has examples of both kinds`, () => {
    expect(Math.min(Object.keys(accepts).length, Object.keys(rejects).length)).toBeGreaterThan(0);
  });
}
