import {
  errorNames,
  formatShapeError,
  type OperationName,
  operationNames,
  requestSchema,
  type ShapeReport,
  undocumentedMembers,
  validateError,
  validateRequest,
  validateResponse,
} from '../../schemas/index.ts';
import type { KeptBody, RecordedCall } from '../callLog.ts';
import { limit } from '../limits.ts';
import { namedOperation } from '../requestLog.ts';
import type { Invitation } from '../store/invitationStore.ts';
import type { Opportunity, Transition } from '../store/opportunityStore.ts';
import type { World } from '../world.ts';
import { requireAccount, requireCatalog } from './account.ts';
import { ControlError, type ControlRequest } from './controlRequest.ts';

interface HistoryEntry {
  readonly At: string;
  readonly Event?: string;
}

const iso = (ms: number): string => new Date(ms).toISOString();
const newestFirst = <T extends { readonly sent: number }>(rows: readonly T[]): T[] =>
  rows.toSorted((left, right) => right.sent - left.sent);
/** At most as many as a list of the inspector has, and whether there are more. */
const firstRows = <T>(rows: readonly T[]): { rows: readonly T[]; More: boolean } => ({
  rows: rows.slice(0, limit('inspectedRows')),
  More: rows.length > limit('inspectedRows'),
});

/** The accounts, without their credentials. */
export function listAccounts(request: ControlRequest, world: World): object {
  request.allowOnly();
  const { rows, More } = firstRows(world.accounts.all());
  const Accounts = rows.map(({ account, company, mutant }) => ({
    AccountId: account,
    CompanyName: company,
    Mutant: mutant,
  }));
  return { Accounts, More };
}

/** The newest opportunities of an account, also those that it cannot read yet. */
export function listOpportunities(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Catalog');
  const account = requireAccount(request, world);
  world.steps.runDueWork(account, world);
  const { rows, More } = firstRows(
    world.opportunities.newest(account, requireCatalog(request), limit('inspectedRows') + 1),
  );
  const Opportunities = rows.map(({ id, title, company, stage, review, origin, hidden, modified }) => ({
    Identifier: id,
    Title: title,
    CompanyName: company,
    Stage: stage,
    ReviewStatus: review,
    Origin: origin,
    Hidden: hidden,
    LastModifiedDate: iso(modified),
  }));
  return { Opportunities, More };
}

/** One opportunity: its record, what AWS has of it, and what it went through. */
export function getOpportunity(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Catalog', 'Identifier');
  const account = requireAccount(request, world);
  const catalog = requireCatalog(request);
  const id = request.string('Identifier');
  world.steps.runDueWork(account, world);
  const found = world.opportunities.find(account, catalog, id);
  if (!found) throw new ControlError(404, `Account ${account} has no opportunity ${id.slice(0, 80)} in ${catalog}.`);
  return { ...opportunityDetails(found), History: opportunityHistory(found, world) };
}

const opportunityDetails = ({ record, hidden, origin, awsState }: Opportunity): object => ({
  Opportunity: record,
  Origin: origin,
  Hidden: hidden,
  Submission: awsState.submission,
  EngagementId: awsState.engagement,
  InvitationId: awsState.invitation,
});

function opportunityHistory(opportunity: Opportunity, world: World): object[] {
  const { account, record, awsState } = opportunity;
  const names = [record.Id, awsState.engagement, awsState.invitation].filter((name) => name !== null);
  const entries: HistoryEntry[] = [
    { At: record.CreatedDate, Event: 'Created' },
    ...world.opportunities.transitions(opportunity).map(transitionEntry),
    ...entriesAbout(names, eventEntries(account, world)),
  ];
  return entries.toSorted(byTime);
}

const transitionEntry = ({ at, stage, review, hidden, stageBefore, reviewBefore }: Transition) => ({
  At: iso(at),
  Stage: stage,
  ReviewStatus: review,
  Hidden: hidden,
  StageBefore: stageBefore,
  ReviewStatusBefore: reviewBefore,
});
interface EventEntry extends HistoryEntry {
  readonly Event: string;
}
/** The events of an account, each with the text of what it is about. */
const eventEntries = (account: string, world: World): readonly (readonly [detail: string, entry: EventEntry])[] =>
  world.events
    .forAccount(account)
    .map(({ event }) => [JSON.stringify(event.detail), { At: event.time, Event: event['detail-type'] }]);
/** Those whose detail names one of these. */
const entriesAbout = (names: readonly string[], events: ReturnType<typeof eventEntries>): EventEntry[] =>
  events.flatMap(([detail, entry]) => (names.some((name) => detail.includes(name)) ? [entry] : []));
/** Events have whole seconds: within one second the creation comes first, and the order of the rest stays. */
const byTime = (left: HistoryEntry, right: HistoryEntry): number =>
  left.At.slice(0, 19).localeCompare(right.At.slice(0, 19)) || Number(isLater(left)) - Number(isLater(right));
const isLater = ({ Event }: HistoryEntry): boolean => Event !== 'Created' && Event !== 'Opportunity Created';

/** The newest invitations of an account, to it and by it. */
export function listInvitations(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Catalog');
  const account = requireAccount(request, world);
  const catalog = requireCatalog(request);
  world.steps.runDueWork(account, world);
  const found = (['RECEIVER', 'SENDER'] as const).flatMap(
    (value) =>
      world.invitations.page(account, catalog, [{ column: 'participant', operator: '=', value }], {
        sortBy: 'sent',
        descending: true,
        size: limit('inspectedRows') + 1,
        afterKey: null,
      }).items,
  );
  const { rows, More } = firstRows(newestFirst(found));
  // Read once for all rows.
  const events = eventEntries(account, world);
  return { Invitations: rows.map((invitation) => invitationEntry(invitation, events)), More };
}

const invitationEntry = (
  { id, participant, status, opportunity, expires, record }: Invitation,
  events: ReturnType<typeof eventEntries>,
) => ({
  Identifier: id,
  ParticipantType: participant,
  Status: status,
  OpportunityIdentifier: opportunity,
  ExpiresAt: iso(expires),
  Invitation: record,
  History: entriesAbout([id], events),
});

/** The newest calls of an account after a place, each with what the contract says about it. */
export function listCalls(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'After');
  const account = requireAccount(request, world);
  const after = request.optionalString('After') ?? '0';
  if (!/^\d{1,15}$/.test(after)) throw new ControlError(400, 'After must be the Seq of a call, or 0 for all.');
  const Calls = world.calls.forAccount(account, Number(after)).map(callEntry);
  return { Calls, First: world.calls.first(account), Last: world.calls.last() };
}

const callEntry = (call: RecordedCall) => ({
  Seq: call.seq,
  AccountId: call.account,
  Operation: namedOperation(call),
  ReceivedAt: iso(call.receivedAtMs),
  Milliseconds: Math.round(call.durationMs),
  Method: call.method,
  Path: call.path,
  Target: call.target,
  ContentType: call.contentType,
  UserAgent: call.userAgent,
  SessionToken: call.temporary,
  Request: call.request,
  Response: call.response,
  Verdict: { Request: requestVerdict(call), Response: responseVerdict(call) },
});

const knownOperation = (call: RecordedCall): OperationName | undefined =>
  operationNames.find((name) => name === namedOperation(call));

/** What in the request the contract does not allow, or does not know; null when that cannot be told. */
function requestVerdict(call: RecordedCall): readonly string[] | null {
  const operation = knownOperation(call);
  const body = parsed(call.request);
  if (operation === undefined || body === undefined) return null;
  const ignored = undocumentedMembers(requestSchema(operation), body).map(({ path }) => `${path} is ignored`);
  return [...validateRequest(operation, body).map(formatShapeError), ...ignored].slice(0, 20);
}

/** What in the response the contract does not allow, or does not know; null when that cannot be told. */
function responseVerdict(call: RecordedCall): readonly string[] | null {
  const operation = knownOperation(call);
  const body = call.response ? parsed(call.response.body) : undefined;
  if (operation === undefined || !call.response || body === undefined) return null;
  if (call.response.status < 400) return reported(validateResponse(operation, body));
  const { errorType } = call.response;
  const name = errorNames.find((known) => known === errorType);
  return name === undefined ? null : reported(validateError(name, body));
}

const reported = ({ shapeErrors, undocumented }: ShapeReport): readonly string[] =>
  [
    ...shapeErrors.map(formatShapeError),
    ...undocumented.map(({ path, kind, value }) => `${path}: ${kind} ${value} is undocumented`),
  ].slice(0, 20);

/** The body as JSON, null when it is empty; undefined when it is none, or was cut. */
function parsed({ text, cut }: KeptBody): unknown {
  if (cut) return undefined;
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
