import type {
  AwsSubmission,
  ErrorName,
  GetOpportunityResponse,
  OperationName,
  OpportunityOrigin,
  RelatedEntityIdentifiers,
  RelatedEntityType,
  SolutionStatus,
  ValidationExceptionReason,
} from '../../schemas/index.ts';
import type { FieldError } from '../apiError.ts';

/** When a rule is enforced: CreateOpportunity, UpdateOpportunity, or submission (behaviour D: C, U, S). */
export type Phase = 'create' | 'update' | 'submit';
/** How sure the source of a rule is (docs/behaviour.md, legend). */
export type EvidenceLevel = 'observed' | 'documented' | 'reported' | 'contested' | 'inferred';

/** Everything that a business rule may read. */
export interface RuleContext {
  readonly phase: Phase;
  readonly catalog: string;
  readonly origin: OpportunityOrigin;
  /**
   * The opportunity as it would be stored if the request were accepted, before empty lists become null, with the stored
   * RelatedEntityIdentifiers. At submission it is the stored record.
   */
  readonly proposed: Partial<GetOpportunityResponse>;
  /** The stored opportunity; null at creation. */
  readonly stored: GetOpportunityResponse | null;
  /** The last review status of a record whose ReviewStatus an update has left out (since-launch Q.6). */
  readonly heldStatus?: string | null;
  /** How the stored opportunity was submitted to AWS, whatever its PrimaryNeedsFromAws say now (since-launch Q.6). */
  readonly involvement?: string | null;
  /** Today's date on the account's clock, YYYY-MM-DD in UTC. */
  readonly today: string;
  /** The AwsSubmission of the request; null except at submission. */
  readonly submission: AwsSubmission | null;
}

interface RuleMetadata {
  /** Unique. A rule with a file of its own has the file's name. */
  readonly name: string;
  readonly evidence: EvidenceLevel;
  /** The fact behind the rule, for example 'behaviour D.1; SHARE'. */
  readonly source: string;
  /** The rule in one sentence. */
  readonly description: string;
}

/** A business rule about an opportunity, with its evidence. */
export interface Rule extends RuleMetadata {
  readonly phases: readonly Phase[];
  /** Evaluated before the others; when it is violated, nothing else is reported. */
  readonly exclusive?: true;
  readonly reason: ValidationExceptionReason;
  /** The Message of the exception when no other rule is violated; empty otherwise (behaviour A.18). */
  readonly topMessage?: string;
  /** Every error that `check` may return. In FieldName and Message, `<...>` stands for a part that depends on the request. */
  readonly errors: readonly FieldError[];
  /** The violations; empty when the rule holds. */
  readonly check: (context: RuleContext) => readonly FieldError[];
}

/** A rule that is not about the content of an opportunity. Its error need not be a ValidationException. */
export interface Precondition<F> extends RuleMetadata {
  readonly operations: readonly OperationName[];
  readonly errorName: ErrorName;
  /** Only for ValidationException. */
  readonly reason?: ValidationExceptionReason;
  /** Only for ValidationException: code and field of the one entry of ErrorList. */
  readonly fieldError?: Pick<FieldError, 'Code' | 'FieldName'>;
  /** The message that `violation` returns; `<...>` stands for a part that depends on the request. */
  readonly message: string;
  /** The message of the violation; null when the rule holds. */
  readonly violation: (context: F) => string | null;
}

/** Everything that a rule of AssociateOpportunity or DisassociateOpportunity may read. */
export interface AssociationContext {
  readonly operation: 'AssociateOpportunity' | 'DisassociateOpportunity';
  readonly type: RelatedEntityType;
  /** As sent. */
  readonly identifier: string;
  /** The stored associations; offers as bare `offer-...` ids. */
  readonly relatedEntities: RelatedEntityIdentifiers;
  /** The status of the solution in this account and catalog; null when it does not exist or the type is not Solutions. */
  readonly solutionStatus: SolutionStatus | null;
  /** What is known of a solution or product of AWS Marketplace; null when it is usable or of another type. */
  readonly marketplaceEntity: { readonly status: string; readonly visibility: string } | null;
  /** The opportunity's stage. */
  readonly stage: string | null;
}

/** Everything that a rule about accepting or rejecting an invitation may read. */
export interface InvitationContext {
  readonly operation: 'RejectEngagementInvitation' | 'StartEngagementByAcceptingInvitationTask';
  readonly status: string;
  readonly payloadType: string;
  /** ISO date-time; null when the invitation never expires. */
  readonly expiresAt: string | null;
  /** The account's clock, ISO date-time. */
  readonly now: string;
}

/** Everything that a rule of AssignOpportunity may read. */
export interface AssignmentContext {
  readonly operation: 'AssignOpportunity';
  readonly email: string;
}

/** A behaviour that the emulator imitates, or does not imitate on purpose: a row of docs/fidelity.md beside the rules. */
export interface FidelityNote {
  readonly name: string;
  readonly evidence: EvidenceLevel;
  readonly source: string;
  /** One or two sentences. */
  readonly description: string;
  /** The file that implements it; null when the emulator does not. */
  readonly implementedIn: string | null;
}
