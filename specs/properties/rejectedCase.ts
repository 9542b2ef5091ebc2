import type { ExpectedError } from '../../generators/expectedError.ts';
import { type Body, type Generator, hasPlaceholder, type TestData } from '../../generators/index.ts';
import { operations } from '../../schemas/index.ts';
import { resolveRequest, setUpPrecondition } from './preconditions.ts';
import type { RecordedSession } from './recordedSession.ts';

/** A request with a violation, and the same without. */
export interface RejectedCase {
  readonly body: Body;
  readonly twin: Body;
  readonly expectedErrors: readonly ExpectedError[];
}

/**
 * Sends a request that is to be rejected, and its twin, which is to be accepted. On a live target all cases of an operation are
 * about one thing, as what is rejected changes nothing; a twin is accepted once, and a response serves all that judge it.
 */
export async function expectRejectedCase(
  session: RecordedSession,
  generator: Generator,
  { body, expectedErrors, twin }: RejectedCase,
): Promise<void> {
  const { operation, precondition } = generator;
  const more = { pollTask: true, retryNotFound: true, validity: 'invalid' } as const;
  if (session.shared === null) {
    const data = await setUpPrecondition(session, precondition, [body, twin]);
    const [invalid, valid] = [resolveRequest(session, body, data), resolveRequest(session, twin, data)];
    return session.expectRejected(operation, invalid, expectedErrors, valid, more);
  }
  const data = await acceptTwin(session, generator, twin);
  const invalid = resolveRequest(session, body, data);
  await session.expectRejectedBeside(operation, invalid, expectedErrors, `${operation} ${JSON.stringify(body)}`, more);
}

/** Has a valid request accepted, once where cases share; gives what requests to be rejected may be about. */
export async function acceptTwin(session: RecordedSession, generator: Generator, twin: Body): Promise<TestData> {
  const { operation, precondition } = generator;
  const parent = hasPlaceholder(twin, 'parentOpportunity');
  const data = await session.once(`subject of ${operation}${parent ? ' with a parent' : ''}`, () =>
    setUpPrecondition(session, precondition, twin),
  );
  await session.once(`${operation} accepted ${JSON.stringify(twin)}`, async () => {
    const used = operations[operation].readonly ? data : await setUpPrecondition(session, precondition, twin);
    const accepted = { pollTask: true, retryNotFound: true, validity: 'valid' } as const;
    await session.setUp(operation, resolveRequest(session, twin, used), accepted);
  });
  return data;
}
