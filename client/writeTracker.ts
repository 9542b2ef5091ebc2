import type { OperationName } from '../schemas/index.ts';
import type { ApiResponse } from './response.ts';

type Members = Readonly<Record<string, unknown>>;

/** What this session has written to one opportunity and every later read must show. */
interface Opportunity {
  /** Set by the first read that found it. */
  visible: boolean;
  readonly company: unknown;
  /** Milliseconds since 1970; 0 when no response told one. */
  modifiedAtMs: number;
  submitted: boolean;
  assignee: unknown;
  /** Whether an entity, by the last part of its identifier, must be associated. */
  readonly entities: Map<string, boolean>;
}

/**
 * Knows what a session has written, and recognizes a response that does not show it yet. Reads may lag behind writes
 * (behaviour B.2): such a response is no verdict until a deadline has passed.
 */
export class WriteTracker {
  private readonly opportunities = new Map<string, Opportunity>();
  private readonly invitationStatuses = new Map<string, string>();
  /** Invitations that are known to exist, with the side that the account is on. */
  private readonly invitations = new Map<string, 'SENDER' | 'RECEIVER'>();

  /** Notes what a successful response promises to later reads. */
  record(operation: OperationName, request: unknown, { ok, body }: Pick<ApiResponse, 'ok' | 'body'>): void {
    if (!ok) return;
    const [asked, got] = [membersOf(request), membersOf(body)];
    const known = this.opportunities.get(opportunityOf(asked));
    switch (operation) {
      case 'CreateOpportunity':
        // A simulated referral stays hidden until its invitation is accepted (behaviour E.1).
        if (asked.Origin !== 'AWS Referral') this.opportunities.set(String(got.Id), newOpportunity(asked, got));
        return;
      case 'GetOpportunity':
        if (known) known.visible = true;
        return;
      case 'UpdateOpportunity': {
        const updated = this.written(asked);
        updated.modifiedAtMs = instantOf(got.LastModifiedDate);
        updated.submitted = false;
        return;
      }
      case 'AssociateOpportunity':
      case 'DisassociateOpportunity':
        this.written(asked).entities.set(entityOf(asked.RelatedEntityIdentifier), operation === 'AssociateOpportunity');
        return;
      case 'AssignOpportunity':
        this.written(asked).assignee = membersOf(asked.Assignee).Email;
        return;
      case 'StartEngagementFromOpportunityTask':
        if (got.TaskStatus !== 'COMPLETE') return;
        if (known) known.submitted = true;
        if (got.EngagementInvitationId) this.expectInvitation(String(got.EngagementInvitationId), 'SENDER');
        return;
      case 'RejectEngagementInvitation':
        this.invitationStatuses.set(String(asked.Identifier), 'REJECTED');
        return;
      case 'StartEngagementByAcceptingInvitationTask':
        if (got.TaskStatus === 'COMPLETE') this.invitationStatuses.set(String(asked.Identifier), 'ACCEPTED');
        return;
    }
  }

  /** Notes an invitation that reads have to show before long. */
  expectInvitation(id: string, side: 'SENDER' | 'RECEIVER'): void {
    this.invitations.set(id, side);
  }

  /**
   * Whether the state that a write leads to was there before it, by what this session wrote: reading it back would not tell
   * whether the write was carried out.
   */
  isAlreadySo(operation: OperationName, request: unknown): boolean {
    const asked = membersOf(request);
    const associated = this.opportunities
      .get(opportunityOf(asked))
      ?.entities.get(entityOf(asked.RelatedEntityIdentifier));
    if (operation === 'AssociateOpportunity') return associated === true;
    if (operation === 'DisassociateOpportunity') return associated !== true;
    return operation === 'RejectEngagementInvitation' && this.invitationStatuses.has(String(asked.Identifier));
  }

  /** The opportunity that a write was accepted for. One that this session did not create, a referral from AWS, was read before. */
  private written(asked: Members): Opportunity {
    const id = opportunityOf(asked);
    const known = this.opportunities.get(id) ?? { ...newOpportunity({}, {}), visible: true };
    this.opportunities.set(id, known);
    return known;
  }

  /** Whether a response lags behind what this session has written. */
  isStale(operation: OperationName, request: unknown, response: Pick<ApiResponse, 'ok' | 'body' | 'error'>): boolean {
    const [asked, got] = [membersOf(request), membersOf(response.body)];
    const known = this.opportunities.get(opportunityOf(asked));
    if (!response.ok) {
      const isExpected =
        known?.visible === false ||
        (operation === 'GetEngagementInvitation' && this.invitations.has(String(asked.Identifier)));
      return isExpected && response.error?.name === 'ResourceNotFoundException';
    }
    switch (operation) {
      case 'GetOpportunity':
        return known !== undefined && lags(known, got);
      case 'GetAwsOpportunitySummary':
        return known?.submitted === true && (got.InvolvementType ?? null) === null;
      case 'ListOpportunities':
        return this.isListStale(asked, rowsOf(got.OpportunitySummaries), got.NextToken);
      case 'GetEngagementInvitation':
        return this.isInvitationStale(got);
      case 'ListEngagementInvitations':
        return this.isInvitationListStale(asked, rowsOf(got.EngagementInvitationSummaries), got.NextToken);
      default:
        return false;
    }
  }

  private isInvitationStale({ Id, Status }: Members): boolean {
    const status = this.invitationStatuses.get(String(Id));
    return status !== undefined && Status !== status;
  }

  /** A status is older than the last write, or an invitation is missing from a list of one page that filters by nothing. */
  private isInvitationListStale(asked: Members, rows: readonly Members[], nextToken: unknown): boolean {
    if (rows.some((row) => this.isInvitationStale(row))) return true;
    if (nextToken || filtersOf(asked).some((name) => name !== 'ParticipantType')) return false;
    const listed = new Set(rows.map(({ Id }) => String(Id)));
    return [...this.invitations].some(([id, side]) => side === asked.ParticipantType && !listed.has(id));
  }

  /** A row is older than the last write, or a row is missing from a list that only names its id or its company. */
  private isListStale(asked: Members, rows: readonly Members[], nextToken: unknown): boolean {
    const old = rows.some(({ Id, LastModifiedDate }) => {
      const known = this.opportunities.get(String(Id));
      return known !== undefined && instantOf(LastModifiedDate) < known.modifiedAtMs;
    });
    const [filter, another] = filtersOf(asked);
    if (old || filter === undefined || another !== undefined || nextToken) return old;
    const wanted = (Array.isArray(asked[filter]) ? asked[filter] : []) as readonly unknown[];
    const listed = new Set(rows.map(({ Id }) => String(Id)));
    return [...this.opportunities].some(
      ([id, { company }]) =>
        !listed.has(id) &&
        wanted.includes(filter === 'Identifier' ? id : filter === 'CustomerCompanyName' ? company : null),
    );
  }
}

const membersOf = (value: unknown): Members => (typeof value === 'object' && value !== null ? (value as Members) : {});
const rowsOf = (value: unknown): readonly Members[] => (Array.isArray(value) ? value.map(membersOf) : []);
const filtersOf = (asked: Members): readonly string[] =>
  Object.keys(asked).filter(
    (name) => !['Catalog', 'MaxResults', 'Sort'].includes(name) && (asked[name] ?? null) !== null,
  );
/** The SDK has dates, whose text has no milliseconds. */
const instantOf = (value: unknown): number =>
  (value instanceof Date ? value.getTime() : Date.parse(String(value))) || 0;
/** Offers are sent by ARN and read back by their bare id (behaviour B.2). */
const entityOf = (identifier: unknown): string => String(identifier).split('/').at(-1) ?? '';
const opportunityOf = (request: Members): string =>
  String(request.Identifier ?? request.OpportunityIdentifier ?? request.RelatedOpportunityIdentifier ?? '');

const newOpportunity = (request: Members, { LastModifiedDate }: Members): Opportunity => ({
  visible: false,
  company: membersOf(membersOf(request.Customer).Account).CompanyName,
  modifiedAtMs: instantOf(LastModifiedDate),
  submitted: false,
  assignee: null,
  entities: new Map(),
});

function lags(known: Opportunity, read: Members): boolean {
  if (instantOf(read.LastModifiedDate) < known.modifiedAtMs) return true;
  if (known.submitted && membersOf(read.LifeCycle).ReviewStatus === 'Pending Submission') return true;
  if (known.assignee && !rowsOf(read.OpportunityTeam).some(({ Email }) => Email === known.assignee)) return true;
  const related = Object.values(membersOf(read.RelatedEntityIdentifiers)).flat().map(entityOf);
  return [...known.entities].some(([entity, associated]) => related.includes(entity) !== associated);
}
