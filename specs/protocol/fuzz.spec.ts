import fc from 'fast-check';
import { assertSandboxOnly, WrongCatalog } from '../../client/assertSandboxOnly.ts';
import { maxDrops } from '../../client/droppedConnection.ts';
import { env } from '../../client/env/index.ts';
import type { RawOutcome } from '../../client/raw.ts';
import { parseResponse } from '../../client/response.ts';
import type { Session } from '../../client/session.ts';
import { formatShapeError } from '../../schemas/index.ts';
import { seedOfRun } from '../support/budget.ts';
import { Indeterminate } from '../support/outcome.ts';
import type { Partner } from '../support/partner.ts';
import { describeOperation, expect, inferred, should, test } from '../support/test.ts';
import { KeepAlive } from './fuzz/keepAlive.ts';
import { arbitraryHeaders, largeBodies, malformedBodies, unexpectedMembers } from './fuzz/requests.ts';
import { baselineOperation, type RawRequest, type RequestOverrides, signRequest } from './rawRequest.ts';
import { assertTargetResponds, describeOutcome, throwIfInconclusive } from './runCase.ts';
import { awsErrorDefects, exchangeOf } from './send.ts';

const grounds = ['generated', inferred('behaviour A.16, A.17, "Not established"')] as const;
const kinds = [
  ['PRO-b7da', 'unusual headers, targets, paths and methods', arbitraryHeaders],
  ['PRO-c27a', 'malformed JSON, repeated names and non-UTF-8 bytes', malformedBodies],
  ['PRO-c0c0', 'members of any type and any name', unexpectedMembers],
  ['PRO-83d5', 'deep, long or wide bodies', largeBodies],
] as const;

/** RUNS is the number of requests of the whole page; on a live target few, within the quotas of behaviour H. */
const runsOf = (live: boolean): number => Math.ceil((env.RUNS ?? (live ? 40 : 1000)) / kinds.length);

/** What is wrong with an answer to a malformed request; null when it is a success in shape or an AWS error. */
function defectOf(
  outcome: RawOutcome,
  { operation: name = baselineOperation, method }: RequestOverrides,
): string | null {
  if (outcome.kind !== 'response') return `no answer: ${describeOutcome(outcome)}`;
  if (outcome.status >= 500) return `a 5xx: ${describeOutcome(outcome)}`;
  if (method === 'OPTIONS' && outcome.status < 300) return null;
  if (outcome.status !== 200) {
    const faults = awsErrorDefects(outcome);
    return faults.length > 0 ? `not an AWS error (${faults.join('; ')}): ${describeOutcome(outcome)}` : null;
  }
  const fault = parseResponse(name, 200, outcome.headers, outcome.body.toString('utf8'), false).shape.shapeErrors[0];
  return fault ? `a success out of shape (${formatShapeError(fault)}): ${describeOutcome(outcome)}` : null;
}

async function expectNo5xx(
  partner: Partner,
  make: (readOnly: boolean) => fc.Arbitrary<RequestOverrides>,
  id: string,
): Promise<void> {
  const { session } = partner;
  const live = session.rateLimiter.retryForMs > 0;
  const numRuns = runsOf(live);
  const seed = seedOfRun();
  const wire = new KeepAlive(session.endpoint);
  const startedAt = new Date().toISOString();
  let cases = 0;
  const failures: { readonly message: RawRequest; readonly outcome: RawOutcome }[] = [];
  await assertTargetResponds(partner);
  const property = fc.asyncProperty(make(live), async (odd) => {
    const message = await signRequest(session, odd);
    fc.pre(mayBeSent(session.isOwnEmulator, message));
    const outcome = await sendAgainAfterDrops(session, wire, message);
    cases += 1;
    const defect = defectOf(outcome, odd);
    if (defect === null) return;
    throwIfInconclusive(session, outcome);
    failures.push({ message, outcome });
    throw new Error(defect);
  });
  const path = env.FUZZ_PATH;
  const details = await fc.check(property, { numRuns, seed, ...(path ? { path, endOnFailure: true } : {}) });
  wire.close();
  const generated = {
    cases,
    rejected: details.numSkips,
    shrinks: details.numShrinks,
    timedOut: 0,
    constraints: {},
    seed,
  };
  session.transcript.generated = generated;
  await assertTargetResponds(partner);
  if (!details.failed) return;
  if (details.errorInstance instanceof Indeterminate) throw details.errorInstance;
  const last = failures.at(-1);
  if (last) session.transcript.retain(exchangeOf(session, last.message, last.outcome, startedAt, 0));
  const counterexample = {
    id,
    path: details.counterexamplePath ?? '',
    smallest: JSON.stringify(details.counterexample?.[0], shortened, 2).slice(0, 4000),
    replay: `SEED=${seed} FUZZ_PATH=${details.counterexamplePath} npx playwright test specs/protocol/fuzz -g ${id}`,
  };
  session.transcript.generated = { ...generated, counterexample };
  const error = details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance);
  expect(error, `smallest of ${cases}: ${counterexample.smallest}\nreplay: ${counterexample.replay}`).toBeNull();
}

/** A connection may drop for reasons of its own; one request that is dropped each time is the reason itself. */
async function sendAgainAfterDrops(session: Session, wire: KeepAlive, message: RawRequest): Promise<RawOutcome> {
  for (let drops = 1; ; drops += 1) {
    await session.rateLimiter.acquire('read');
    const outcome = await wire.send(message);
    if (outcome.kind !== 'dropped' || drops >= maxDrops) return outcome;
  }
}

const shortened = (_: string, value: unknown): unknown =>
  typeof value === 'string' && value.length > 300 ? `${value.slice(0, 300)}…` : value;

function mayBeSent(ours: boolean, message: RawRequest): boolean {
  try {
    assertSandboxOnly(ours, message.body.toString('utf8'));
    return true;
  } catch (error) {
    if (error instanceof WrongCatalog) return false;
    throw error;
  }
}

describeOperation('Protocol', () => {
  for (const [id, requests, make] of kinds) {
    test(`returns a success or an AWS error for ${requests}`, should(id, ...grounds), async ({ partner }) => {
      test.setTimeout(600_000);
      await expectNo5xx(partner, make, id);
    });
  }
});
