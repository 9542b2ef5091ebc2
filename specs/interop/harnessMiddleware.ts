import { setTimeout as wait } from 'node:timers/promises';
import {
  type PartnerCentralSellingClient,
  PartnerCentralSellingServiceException,
} from '@aws-sdk/client-partnercentral-selling';
import { assertSandboxOnly, WrongCatalog } from '../../client/assertSandboxOnly.ts';
import { scrubArrived } from '../../client/door.ts';
import { TargetFailed } from '../../client/outcome.ts';
import { BrokenResponse, isTooDeep, responseLimits, tooLarge } from '../../client/responseLimits.ts';
import { transportError } from '../../client/sendOnce.ts';
import type { Session } from '../../client/session.ts';
import { type OperationName, operationNames, operations } from '../../schemas/index.ts';
import { SetupFailed } from '../support/outcome.ts';

/**
 * Gives the SDK's requests what the client gives all others: only catalog Sandbox on a target that is not ours, a turn
 * within the quotas, and another read where the target does not show what this session wrote yet. What is on the wire stays
 * the SDK's own.
 */
export function addHarnessMiddleware(client: PartnerCentralSellingClient, session: Session): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      await readAtDoor(session, result.response);
      return result;
    },
    // Next to the wire: what the SDK reads, and what its exceptions say, holds no credential.
    { step: 'deserialize', priority: 'low', name: 'door' },
  );
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const operation = operationOf(commandName);
        judgeCatalog(session, JSON.stringify(args.input));
        const deadlineAtMs = performance.now() + session.readsMayLagMs;
        for (;;) {
          await session.rateLimiter.acquire(operations[operation].readonly ? 'read' : 'write');
          const result = await attempt(session, operation, () => next(args));
          const response = {
            ok: !('error' in result),
            body: 'value' in result ? (result.value.output as never) : null,
            error: 'error' in result ? { name: result.error.name, members: {} } : null,
          };
          const isStale = session.writes.isStale(operation, args.input, response);
          if (isStale && performance.now() < deadlineAtMs) {
            await wait(100);
            continue;
          }
          if ('error' in result && isInConflictWithItself(operation, result.error)) {
            session.writes.record(operation, args.input, { ok: true, body: null });
            return { response: undefined, output: { $metadata: result.error.$metadata } };
          }
          if ('error' in result) {
            // Not thrown: the registry explains the exception by its message, should it end the test.
            new TargetFailed(result.error.message);
            throw result.error;
          }
          session.writes.record(operation, args.input, response);
          return result.value;
        }
      },
    { step: 'initialize', name: 'harness' },
  );
}

/** The SDK sends a write again whose response was lost; one without a token that was carried out is then a conflict. */
const isInConflictWithItself = (
  operation: OperationName,
  { name, $metadata }: PartnerCentralSellingServiceException,
): boolean =>
  name === 'ConflictException' &&
  ($metadata.attempts ?? 1) > 1 &&
  ['AssociateOpportunity', 'DisassociateOpportunity', 'RejectEngagementInvitation'].includes(operation);

/** Our own requests name catalog Sandbox: what names another came from a response, and is no mistake of ours. */
function judgeCatalog({ isOwnEmulator }: Session, body: string): void {
  try {
    assertSandboxOnly(isOwnEmulator, body);
  } catch (error) {
    throw error instanceof WrongCatalog ? new SetupFailed(error.message) : error;
  }
}

/** How long the SDK waits for a response, as the client does. */
export const sdkTimeoutMs = 15_000;

interface WireResponse {
  headers: Record<string, string>;
  body: AsyncIterable<Uint8Array>;
}
/** Reads a response within the limits and takes the credentials out of it, before the SDK sees it. */
async function readAtDoor(session: Session, response: unknown): Promise<void> {
  const wire = response as { headers: WireResponse['headers']; body: WireResponse['body'] | Uint8Array };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of wire.body as WireResponse['body']) {
    size += chunk.length;
    if (size > responseLimits.bodyBytes) throw tooLarge();
    chunks.push(chunk);
  }
  const { headers, text } = scrubArrived(session, {
    headers: wire.headers,
    text: Buffer.concat(chunks).toString('latin1'),
  });
  if (isTooDeep(text)) throw new BrokenResponse(`is nested deeper than ${responseLimits.jsonDepth} levels`);
  wire.headers = { ...headers };
  wire.body = Buffer.from(text, 'latin1');
}

/** What a call returned, or the exception of the service that it threw. */
async function attempt<T>(
  session: Session,
  operation: OperationName,
  call: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly error: PartnerCentralSellingServiceException }> {
  try {
    return { value: await call() };
  } catch (error) {
    if (error instanceof PartnerCentralSellingServiceException) return { error };
    throw transportError(session, operation, error, sdkTimeoutMs);
  }
}

function operationOf(commandName: string | undefined): OperationName {
  const operation = operationNames.find((name) => `${name}Command` === commandName);
  if (!operation) throw new Error(`The contract has no operation for the SDK's ${commandName}.`);
  return operation;
}
