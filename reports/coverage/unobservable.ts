import type { OperationName } from '../../schemas/index.ts';
import type { ContractElement } from './elements.ts';

/** What no caller can bring about on this kind of target, and why. */
interface Unobservable {
  readonly kind: ContractElement['kind'];
  readonly path: RegExp;
  /** The only operation it is about; any operation when absent. */
  readonly operation?: OperationName;
  readonly reason: string;
}
const rules: readonly Unobservable[] = [
  {
    kind: 'response value',
    operation: 'GetAwsOpportunitySummary',
    path: /^(LifeCycle\/(Stage|ClosedLostReason)|InvolvementTypeChangeReason|Insights\/EngagementScore|OpportunityTeam\/\*\/BusinessTitle|Customer\/|Project\/)/,
    reason: 'chosen by AWS; a caller cannot provoke each value',
  },
  {
    kind: 'response value',
    path: /(^|\/)CurrencyCode=(?!USD$)/,
    reason: 'spend is taken in USD only',
  },
  {
    kind: 'response value',
    path: /^ReasonCode=/,
    reason: 'a task fails for this reason only inside AWS',
  },
  {
    kind: 'response value',
    path: /^TaskStatus=FAILED$/,
    reason: 'a task fails only inside AWS',
  },
  { kind: 'response value', path: /ReviewStatus=In review$/, reason: 'only AWS reviewers start a review' },
  {
    kind: 'response value',
    path: /(^|\/)Status=EXPIRED$/,
    reason: 'takes 15 days without an answer',
  },
  {
    kind: 'response value',
    path: /(^|\/)Payload\//,
    reason: 'chosen by the sender of the invitation',
  },
  {
    kind: 'response value',
    path: /ParticipantType=SENDER$/,
    reason: 'sending an invitation takes operations that came after the launch',
  },
  {
    kind: 'request value',
    path: /ExpectedCustomerSpend\/\*\/CurrencyCode=(?!USD$)/,
    reason: 'spend is taken in USD only, so no valid request carries it (behaviour J)',
  },
  {
    kind: 'response member',
    path: /(^|\/)NextStepsHistory(\/|$)/,
    reason: 'documented, and null in every recording of the live service (behaviour C.6)',
  },
  {
    kind: 'response member',
    path: /^Payload\/.*(SenderContacts\/\*\/Phone|EstimationUrl)$/,
    reason: 'null in every recorded invitation from AWS (behaviour E.5)',
  },
];

/** Why an element cannot be observed, or null when it can. */
export const unobservable = ({ kind, operation, path }: ContractElement): string | null =>
  rules.find((each) => each.kind === kind && each.path.test(path) && (each.operation ?? operation) === operation)
    ?.reason ?? null;
