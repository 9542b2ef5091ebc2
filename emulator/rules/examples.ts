/** For unit tests: examples of a rule, and short ways to the facts they are judged on. */
import { expect, test } from '@playwright/test';
import type { AwsSubmission, GetOpportunityResponse } from '../../schemas/index.ts';
import type { Answer, AssociationFacts, Facts, Guard, InvitationFacts, Rule } from './rule.ts';

type Draft<T> = T extends readonly (infer I)[]
  ? readonly Draft<I>[]
  : T extends object
    ? { readonly [K in keyof T]?: Draft<T[K]> | null }
    : T;
/** An opportunity of which only what matters is written down. */
export type Sketch = Draft<GetOpportunityResponse>;

const none = { AwsMarketplaceOffers: [], AwsProducts: [], Solutions: [] };
const whole = (sketch: Sketch): GetOpportunityResponse => {
  const base = {
    Catalog: 'Sandbox',
    Id: 'O1',
    CreatedDate: '2026-11-01T00:00:00Z',
    LastModifiedDate: '2026-11-01T00:00:00Z',
  };
  return { ...base, RelatedEntityIdentifiers: none, ...sketch } as GetOpportunityResponse;
};
const common = { catalog: 'Sandbox', origin: 'Partner Referral', today: '2026-11-22' } as const;

export const created = (next: Sketch, more: Partial<Facts> = {}): Facts => ({
  ...common,
  moment: 'create',
  next: whole(next),
  stored: null,
  submission: null,
  ...more,
});
export const updated = (stored: Sketch, next: Sketch, more: Partial<Facts> = {}): Facts => ({
  ...common,
  moment: 'update',
  next: whole(next),
  stored: whole(stored),
  submission: null,
  ...more,
});
export const submitted = (
  stored: Sketch,
  submission: AwsSubmission = { InvolvementType: 'Co-Sell', Visibility: 'Full' },
): Facts => ({ ...common, moment: 'submit', next: whole(stored), stored: whole(stored), submission });

/** A first, active solution to be associated, but for what is given. */
export const association = (more: Partial<AssociationFacts> = {}): AssociationFacts => ({
  operation: 'AssociateOpportunity',
  type: 'Solutions',
  identifier: 'S-1234567',
  related: none,
  solution: 'Active',
  stage: 'Prospect',
  ...more,
});
/** The same one to be disassociated. */
export const disassociation = (more: Partial<AssociationFacts> = {}): AssociationFacts =>
  association({ operation: 'DisassociateOpportunity', ...more });
/** A pending invitation that is to be rejected well before it expires, but for what is given. */
export const answered = (more: Partial<InvitationFacts> = {}): InvitationFacts => ({
  operation: 'RejectEngagementInvitation',
  status: 'PENDING',
  expires: '2026-12-01T00:00:00.5Z',
  now: '2026-11-22T00:00:00Z',
  ...more,
});

const spell = ({ Code, FieldName }: Answer): string => `${Code} ${FieldName ?? '-'}`;
/** `<a closed field>` in an answer stands for any field name. */
const declared = (rule: Rule, given: Answer): boolean =>
  rule.answers.some(({ Code, FieldName }) =>
    FieldName?.startsWith('<') ? Code === given.Code : spell({ Code, FieldName }) === spell(given),
  );

/** One test an example; and the examples together reach every answer that the rule declares. */
export function examples(
  rule: Rule,
  { holds, breaks }: { holds: Record<string, Facts>; breaks: Record<string, Facts> },
): void {
  for (const [title, facts] of Object.entries(holds)) {
    test(`${rule.name} allows ${title}`, () => {
      expect(rule.at).toContain(facts.moment);
      expect(rule.check(facts)).toEqual([]);
    });
  }
  for (const [title, facts] of Object.entries(breaks)) {
    test(`${rule.name} refuses ${title}`, () => {
      expect(rule.at).toContain(facts.moment);
      const faults = rule.check(facts);
      expect(faults.length).toBeGreaterThan(0);
      for (const given of faults) {
        expect(declared(rule, given), `${spell(given)} is declared`).toBe(true);
        expect(given.Message.trim()).not.toBe('');
      }
    });
  }
  test(`${rule.name} has examples of both kinds, and of each answer`, () => {
    expect(Object.keys(holds).length).toBeGreaterThan(0);
    const given = new Set(Object.values(breaks).flatMap((facts) => rule.check(facts).map(spell)));
    for (const answer of rule.answers.filter(({ FieldName }) => !FieldName?.startsWith('<'))) {
      expect([...given]).toContain(spell(answer));
    }
  });
}

/** One test an example of a guard. */
export function guardExamples<F>(
  guard: Guard<F>,
  { holds, breaks }: { holds: Record<string, F>; breaks: Record<string, F> },
): void {
  for (const [title, facts] of Object.entries(holds)) {
    test(`${guard.name} allows ${title}`, () => expect(guard.breaks(facts)).toBeNull());
  }
  for (const [title, facts] of Object.entries(breaks)) {
    test(`${guard.name} refuses ${title}`, () => expect(guard.breaks(facts)).toMatch(/\S/));
  }
  test(`${guard.name} has examples of both kinds`, () => {
    expect(Math.min(Object.keys(holds).length, Object.keys(breaks).length)).toBeGreaterThan(0);
  });
}
