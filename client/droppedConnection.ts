import type { OperationName, ResponseOf } from '../schemas/index.ts';
import { Indeterminate, TargetFailed } from './outcome.ts';
import type { ApiResponse } from './response.ts';
import { sendOnce } from './sendOnce.ts';
import type { Session } from './session.ts';
import { isSameInstant } from './tolerance.ts';

/** So many drops of one request in a row need an explanation. */
export const maxDrops = 3;

/** A write was carried out, and its response lost. `body` is what can be known of the response. */
export class ResponseLost extends Indeterminate {
  readonly body: unknown;
  constructor(operation: OperationName, body: unknown) {
    super('connection dropped', `${operation} was carried out, but its response was lost`);
    this.body = body;
  }
}

/**
 * Decides what follows a dropped connection; returning means: send the request again. A read, or a write with a
 * ClientToken, may be repeated. Another write is repeated only when reading back shows that it was not carried out.
 *
 * @throws {ResponseLost} when the write was carried out
 * @throws {TargetFailed} when this was the last try and the target answers another operation
 */
export async function nextAfterDrop(
  session: Session,
  operation: OperationName,
  input: unknown,
  error: Indeterminate,
  isLastTry: boolean,
): Promise<void> {
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
  if (!known || typeof input !== 'object' || input === null) return;
  const applied = await known(session, input as Members);
  if (applied) throw new ResponseLost(operation, applied.body);
}

type Members = Readonly<Record<string, unknown>>;
/** Reads whether a write was carried out: null when it was not. */
type ReadBack = (session: Session, input: Members) => Promise<{ readonly body: unknown } | null>;
const wasApplied = (isApplied: boolean, body: unknown = null) => (isApplied ? { body } : null);

/** The writes without a ClientToken. Assigning twice is harmless. */
const readBack: Partial<Record<OperationName, ReadBack>> = {
  UpdateOpportunity: async (session, { Identifier, LastModifiedDate }) => {
    const read = await opportunity(session, Identifier);
    const isCurrent = isSameInstant(String(LastModifiedDate), String(read?.LastModifiedDate));
    return wasApplied(!isCurrent, { Id: read?.Id, LastModifiedDate: read?.LastModifiedDate });
  },
  AssociateOpportunity: async (session, input) => wasApplied(await isAssociated(session, input)),
  DisassociateOpportunity: async (session, input) => wasApplied(!(await isAssociated(session, input))),
  RejectEngagementInvitation: async (session, { Identifier }) => {
    const { body } = await send(session, 'GetEngagementInvitation', { Catalog: session.catalog, Identifier });
    return wasApplied(body?.Status === 'REJECTED');
  },
};

async function isAssociated(session: Session, { OpportunityIdentifier, RelatedEntityIdentifier }: Members) {
  const related = (await opportunity(session, OpportunityIdentifier))?.RelatedEntityIdentifiers ?? {};
  // Offers are sent by ARN and read back by their bare id (behaviour B.2).
  return Object.values(related)
    .flat()
    .some((entity) => String(RelatedEntityIdentifier).endsWith(String(entity)));
}

const opportunity = async (session: Session, Identifier: unknown): Promise<ResponseOf<'GetOpportunity'> | null> =>
  (await send(session, 'GetOpportunity', { Catalog: session.catalog, Identifier })).body;

async function send<O extends OperationName>(session: Session, operation: O, input: object): Promise<ApiResponse<O>> {
  await session.rateLimiter.acquire('read');
  const body = JSON.stringify(input);
  return sendOnce(session, { operation, input, body, route: 'sdk', headers: {}, timeoutMs: 15_000, isRetry: true });
}
