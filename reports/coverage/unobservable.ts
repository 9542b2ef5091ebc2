import type { Element } from './elements.ts';

/** What no caller can bring about on this kind of target, and why. */
interface Unobservable {
  readonly kind: Element['kind'];
  readonly path: RegExp;
  readonly operation?: RegExp;
  readonly why: string;
}
const table: readonly Unobservable[] = [
  {
    kind: 'response value',
    operation: /^GetAwsOpportunitySummary$/,
    path: /^(LifeCycle\/(Stage|ClosedLostReason)|InvolvementTypeChangeReason|Insights\/EngagementScore|OpportunityTeam\/\*\/BusinessTitle|Customer\/|Project\/)/,
    why: 'chosen by AWS; a caller cannot provoke each value',
  },
  {
    kind: 'response value',
    path: /(^|\/)CurrencyCode=(?!USD$)/,
    operation: /^(Get|List)/,
    why: 'spend is taken in USD only',
  },
  {
    kind: 'response value',
    path: /^ReasonCode=/,
    operation: /^StartEngagement/,
    why: 'a task fails for this reason only inside AWS',
  },
  {
    kind: 'response value',
    path: /^TaskStatus=FAILED$/,
    operation: /^StartEngagement/,
    why: 'a task fails only inside AWS',
  },
  { kind: 'response value', path: /ReviewStatus=In review$/, why: 'only AWS reviewers start a review' },
  {
    kind: 'response value',
    path: /(^|\/)Status=EXPIRED$/,
    operation: /Invitation/,
    why: 'takes 15 days without an answer',
  },
  {
    kind: 'response value',
    path: /(^|\/)Payload\//,
    operation: /Invitation/,
    why: 'chosen by the sender of the invitation',
  },
  {
    kind: 'response value',
    path: /ParticipantType=SENDER$/,
    why: 'sending an invitation is done by operations outside of the 14',
  },
  {
    kind: 'request value',
    path: /ExpectedCustomerSpend\/\*\/CurrencyCode=(?!USD$)/,
    why: 'spend is taken in USD only, so no valid request carries it (facts J)',
  },
  {
    kind: 'response member',
    path: /(^|\/)NextStepsHistory(\/|$)/,
    why: 'documented, and null in every recording of the live service (facts C.6)',
  },
  {
    kind: 'response member',
    operation: /Invitation$/,
    path: /(SenderContacts\/\*\/Phone|EstimationUrl)$/,
    why: 'null in every recorded invitation from AWS (facts E.5)',
  },
];

/** Why an element cannot be observed, or null when it can. */
export const unobservable = ({ kind, operation, path }: Element): string | null =>
  table.find((each) => each.kind === kind && each.path.test(path) && (each.operation?.test(operation) ?? true))?.why ??
  null;
