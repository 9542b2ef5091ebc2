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
    ...eventEntries(account, names, world),
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
/** The events whose detail names one of these. */
const eventEntries = (account: string, names: readonly string[], world: World) =>
  world.events.forAccount(account).flatMap(({ event }) => {
    const detail = JSON.stringify(event.detail);
    return names.some((name) => detail.includes(name)) ? [{ At: event.time, Event: event['detail-type'] }] : [];
  });
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
  return { Invitations: rows.map((invitation) => invitationEntry(invitation, world)), More };
}

const invitationEntry = (
  { account, id, participant, status, opportunity, expires, record }: Invitation,
  world: World,
) => ({
  Identifier: id,
  ParticipantType: participant,
  Status: status,
  OpportunityIdentifier: opportunity,
  ExpiresAt: iso(expires),
  Invitation: record,
  History: eventEntries(account, [id], world),
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
  Operation: operationOf(call),
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

/** The name that the caller used, known or not. */
const operationOf = ({ target, path, method }: RecordedCall): string => {
  const named = target === null ? path.slice(1) : (target.split('.').at(-1) ?? '');
  return /^[A-Za-z]{1,80}$/.test(named) ? named : method;
};
const knownOperation = (call: RecordedCall): OperationName | undefined =>
  operationNames.find((name) => name === operationOf(call));

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
