/** For unit tests: contexts to evaluate rules in, and one test for each example of a rule. */
import { expect, test } from '@playwright/test';
import type { AwsSubmission, GetOpportunityResponse } from '../../schemas/index.ts';
import type { FieldError } from '../apiError.ts';
import { noRelatedEntities } from '../rules/relatedEntities.ts';
import type { AssociationContext, InvitationContext, Precondition, Rule, RuleContext } from '../rules/rule.ts';

type DeepPartial<T> = T extends readonly (infer I)[]
  ? readonly DeepPartial<I>[]
  : T extends object
    ? { readonly [K in keyof T]?: DeepPartial<T[K]> | null }
    : T;
/** An opportunity with only the members that matter to a test. */
export type PartialOpportunity = DeepPartial<GetOpportunityResponse>;

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

/** Associates an active solution with an opportunity that has none; `more` overrides. */
export const associationContext = (more: Partial<AssociationContext> = {}): AssociationContext => ({
  operation: 'AssociateOpportunity',
  type: 'Solutions',
  identifier: 'S-1234567',
  relatedEntities: noRelatedEntities,
  solutionStatus: 'Active',
  marketplaceEntity: null,
  stage: 'Prospect',
  ...more,
});
/** The same for DisassociateOpportunity. */
export const disassociationContext = (more: Partial<AssociationContext> = {}): AssociationContext =>
  associationContext({ operation: 'DisassociateOpportunity', ...more });
/** Rejects a pending invitation before it expires; `more` overrides. */
export const invitationContext = (more: Partial<InvitationContext> = {}): InvitationContext => ({
  operation: 'RejectEngagementInvitation',
  status: 'PENDING',
  payloadType: 'OpportunityInvitation',
  expiresAt: '2026-12-01T00:00:00.5Z',
  now: '2026-11-22T00:00:00Z',
  ...more,
});

/** An opportunity that can be submitted for co-sell. */
export const completeOpportunity: PartialOpportunity = {
  PrimaryNeedsFromAws: ['Co-Sell - Deal Support'],
  NationalSecurity: 'No',
  Customer: {
    Account: {
      CompanyName: 'Acme',
      Industry: 'Retail',
      WebsiteUrl: 'https://acme.example',
      Address: { CountryCode: 'US', StateOrRegion: 'Washington', PostalCode: '98101', City: 'Seattle' },
    },
  },
  LifeCycle: { Stage: 'Prospect', ReviewStatus: 'Pending Submission', TargetCloseDate: '2027-01-31' },
  Marketing: { Source: 'None' },
  Project: {
    Title: 'Data lake',
    CustomerBusinessProblem: 'The customer keeps its data in many places.',
    CustomerUseCase: 'Database',
    DeliveryModels: ['SaaS or PaaS'],
    SalesActivities: ['SOW Signed'],
    ExpectedCustomerSpend: [{ Amount: '5', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' }],
    OtherSolutionDescription: 'Our own',
  },
};

/** A copy without the member at `path`, which is written `Project.Title`. */
export function without(opportunity: PartialOpportunity, path: string): PartialOpportunity {
  const copy = structuredClone(opportunity);
  const parts = path.split('.');
  const parent = parts.slice(0, -1).reduce<object>((at, name) => Reflect.get(at, name) as object, copy);
  if (!Reflect.deleteProperty(parent, parts.at(-1) ?? '')) throw new Error(`${path} cannot be removed`);
  return copy;
}

export function ruleNamed(rules: readonly Rule[], name: string): Rule {
  const found = rules.find((rule) => rule.name === name);
  if (!found) throw new Error(`There is no rule ${name}.`);
  return found;
}

const placeholder = /<[^>]+>/;
/** Whether an error is the declared one, where `<...>` in the declaration stands for any text. */
export const matchesDeclaration = (declared: FieldError, actual: FieldError): boolean =>
  declared.Code === actual.Code &&
  matchesTemplate(declared.FieldName ?? '', actual.FieldName ?? '') &&
  matchesTemplate(declared.Message, actual.Message);
export function matchesTemplate(template: string, text: string): boolean {
  const parts = template.split(placeholder).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]+')}$`).test(text);
}

/** One test for each example; together the examples reach every error that the rule declares. */
export function ruleExamples(
  rule: Rule,
  { accepts, rejects }: { accepts: Record<string, RuleContext>; rejects: Record<string, RuleContext> },
): void {
  for (const [title, context] of Object.entries(accepts)) {
    test(`${rule.name} accepts ${title}`, () => {
      expect(rule.phases).toContain(context.phase);
      expect(rule.check(context)).toEqual([]);
    });
  }
  for (const [title, context] of Object.entries(rejects)) {
    test(`${rule.name} rejects ${title}`, () => {
      expect(rule.phases).toContain(context.phase);
      const errors = rule.check(context);
      expect(errors.length).toBeGreaterThan(0);
      const undeclared = errors.filter((error) => !rule.errors.some((declared) => matchesDeclaration(declared, error)));
      expect(undeclared).toEqual([]);
    });
  }
  test(`${rule.name} has examples of both kinds, and of each error`, () => {
    expect(Object.keys(accepts).length).toBeGreaterThan(0);
    const errors = Object.values(rejects).flatMap((context) => rule.check(context));
    const unreached = rule.errors.filter((declared) => !errors.some((error) => matchesDeclaration(declared, error)));
    expect(unreached).toEqual([]);
  });
}

/** One test for each example of a precondition. */
export function preconditionExamples<F>(
  precondition: Precondition<F>,
  { accepts, rejects }: { accepts: Record<string, F>; rejects: Record<string, F> },
): void {
  for (const [title, context] of Object.entries(accepts)) {
    test(`${precondition.name} accepts ${title}`, () => expect(precondition.violation(context)).toBeNull());
  }
  for (const [title, context] of Object.entries(rejects)) {
    test(`${precondition.name} rejects ${title}`, () => {
      const message = precondition.violation(context);
      expect(message).not.toBeNull();
      expect(matchesTemplate(precondition.message, message ?? ''), `${message} is "${precondition.message}"`).toBe(
        true,
      );
    });
  }
  test(`${precondition.name} has examples of both kinds`, () => {
    expect(Math.min(Object.keys(accepts).length, Object.keys(rejects).length)).toBeGreaterThan(0);
  });
}
