import { setTimeout as wait } from 'node:timers/promises';
import {
  type PartnerCentralSellingClient,
  PartnerCentralSellingServiceException,
} from '@aws-sdk/client-partnercentral-selling';
import { assertSandboxOnly } from '../../client/assertSandboxOnly.ts';
import { TargetFailed } from '../../client/outcome.ts';
import type { Session } from '../../client/session.ts';
import { type OperationName, operationNames, operations } from '../../schemas/index.ts';

/**
 * Gives the SDK's requests what the client gives all others: only catalog Sandbox on a target that is not ours, a turn
 * within the quotas, and another read where the target does not show what this session wrote yet. What is on the wire stays
 * the SDK's own.
 */
export function addHarnessMiddleware(client: PartnerCentralSellingClient, session: Session): void {
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const operation = operationOf(commandName);
        assertSandboxOnly(session.isOwnEmulator, JSON.stringify(args.input));
        const deadlineAtMs = performance.now() + (session.consistency?.deadlineMs ?? 0);
        for (;;) {
          await session.rateLimiter.acquire(operations[operation].readonly ? 'read' : 'write');
          const result = await attempt(() => next(args));
          const response = {
            ok: !('error' in result),
            body: 'value' in result ? (result.value.output as never) : null,
            error: 'error' in result ? { name: result.error.name, members: {} } : null,
          };
          const isStale = session.consistency?.writes.isStale(operation, args.input, response) ?? false;
          if (isStale && performance.now() < deadlineAtMs) {
            await wait(100);
            continue;
          }
          if ('error' in result) {
            // Not thrown: the registry explains the exception by its message, should it end the test.
            new TargetFailed(result.error.message);
            throw result.error;
          }
          session.consistency?.writes.record(operation, args.input, response);
          return result.value;
        }
      },
    { step: 'initialize', name: 'harness' },
  );
}

/** What a call returned, or the exception of the service that it threw. */
async function attempt<T>(
  call: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly error: PartnerCentralSellingServiceException }> {
  try {
    return { value: await call() };
  } catch (error) {
    if (error instanceof PartnerCentralSellingServiceException) return { error };
    throw error;
  }
}

function operationOf(commandName: string | undefined): OperationName {
  const operation = operationNames.find((name) => `${name}Command` === commandName);
  if (!operation) throw new Error(`The contract has no operation for the SDK's ${commandName}.`);
  return operation;
}
