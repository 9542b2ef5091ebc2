import type { OperationName, ResponseOf } from '../schemas/index.ts';
import { type Indeterminate, TargetFailed } from './outcome.ts';
import type { ApiResponse } from './response.ts';
import { sendUntilAnswered } from './sendUntilAnswered.ts';
import type { Session } from './session.ts';
import { isSameInstant } from './tolerance.ts';

/** So many drops of one request in a row need an explanation. */
export const maxDrops = 3;

/**
 * Decides what follows a dropped connection; null means: send the request again. A read, or a write with a ClientToken, may
 * be repeated. Another write is repeated only when reading back shows that it was not carried out, or would show the same
 * either way. When it was, that is its success: the response has what can be known of the one that was lost.
 *
 * @throws {TargetFailed} when this was the last try and the target answers another operation
 */
export async function nextAfterDrop<O extends OperationName>(
  session: Session,
  operation: O,
  input: unknown,
  error: Indeterminate,
  isLastTry: boolean,
): Promise<ApiResponse<O> | null> {
  if (isLastTry) {
    const probe = operation === 'ListSolutions' ? 'ListOpportunities' : 'ListSolutions';
    const isAlive = await send(session, probe, { Catalog: session.catalog }).then(
      () => true,
      () => false,
    );
    if (isAlive) throw new TargetFailed(`${error.message}. It never answered in ${maxDrops} tries, while ${probe} did`);
    throw error;
  }
  const known = readBack[operation];
  if (!known || typeof input !== 'object' || input === null || session.writes.isAlreadySo(operation, input))
    return null;
  const { read, isApplied, body = null } = await known(session, input as Members);
  if (!read.ok || !isApplied) return null;
  session.transcript.noteCarriedOut(operation);
  const shape = { shapeErrors: [], undocumented: [] };
  return { ...read, operation, body: body as ResponseOf<O> | null, raw: body, shape };
}

type Members = Readonly<Record<string, unknown>>;
/** What reading back says of a write: whether it was carried out, and the body that its response had. */
interface ReadBack {
  readonly read: ApiResponse;
  readonly isApplied: boolean;
  readonly body?: unknown;
}

/** The writes without a ClientToken. Assigning twice is harmless. */
const readBack: Partial<Record<OperationName, (session: Session, input: Members) => Promise<ReadBack>>> = {
  UpdateOpportunity: async (session, { Catalog, Identifier, LastModifiedDate, ...sent }) => {
    const read = await opportunity(session, Identifier);
    const isCurrent = isSameInstant(String(LastModifiedDate), String(read.body?.LastModifiedDate));
    return {
      read,
      // Another date alone may be another writer's; and what is no date was never the lock.
      isApplied: !isCurrent && !Number.isNaN(Date.parse(String(LastModifiedDate))) && holds(read.body, sent),
      body: { Id: read.body?.Id, LastModifiedDate: read.body?.LastModifiedDate },
    };
  },
  AssociateOpportunity: async (session, input) => {
    const read = await opportunity(session, input.OpportunityIdentifier);
    return { read, isApplied: isAssociated(read.body, input) };
  },
  DisassociateOpportunity: async (session, input) => {
    const read = await opportunity(session, input.OpportunityIdentifier);
    return { read, isApplied: !isAssociated(read.body, input) };
  },
  RejectEngagementInvitation: async (session, { Identifier }) => {
    const read = await send(session, 'GetEngagementInvitation', { Catalog: session.catalog, Identifier });
    return { read, isApplied: read.body?.Status === 'REJECTED' };
  },
};

/** Whether each text of a request, lists apart, is what was read. */
function holds(read: unknown, sent: unknown): boolean {
  if (typeof sent === 'string') return sent === '' || sent === read;
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return true;
  const members = (typeof read === 'object' ? read : null) as Members | null;
  return Object.entries(sent).every(([name, value]) => holds(members?.[name], value));
}

function isAssociated(body: ResponseOf<'GetOpportunity'> | null, { RelatedEntityIdentifier }: Members): boolean {
  // Offers are sent by ARN and read back by their bare id (behaviour B.2).
  return Object.values(body?.RelatedEntityIdentifiers ?? {})
    .flat()
    .some((entity) => String(RelatedEntityIdentifier).endsWith(String(entity)));
}

const opportunity = (session: Session, Identifier: unknown): Promise<ApiResponse<'GetOpportunity'>> =>
  send(session, 'GetOpportunity', { Catalog: session.catalog, Identifier });

/** Reads again while it is throttled, and for each drop but the last: who drops a write may drop the read that looks after it. */
const send = <O extends OperationName>(session: Session, operation: O, input: object): Promise<ApiResponse<O>> =>
  sendUntilAnswered(
    session,
    { operation, input, body: JSON.stringify(input), route: 'sdk', headers: {}, timeoutMs: 15_000, isRetry: true },
    {
      isPaced: true,
      retryForMs: session.rateLimiter.retryForMs,
      afterDrop: async (error, drops) => {
        if (drops >= maxDrops) throw error;
        return null;
      },
    },
  );
