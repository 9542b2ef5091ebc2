import fc from 'fast-check';
import { guard, WrongCatalog } from '../../client/guard.ts';
import type { RawOutcome } from '../../client/raw.ts';
import { read } from '../../client/reply.ts';
import { Indeterminate } from '../support/outcome.ts';
import type { Partner } from '../support/partner.ts';
import { expect, operation, should, test } from '../support/test.ts';
import { type Message, type Odd, plainOperation, signed } from './envelope.ts';
import { KeepAlive } from './fuzz/keepAlive.ts';
import { brokenText, largeBodies, oddHeaders, oddMembers } from './fuzz/requests.ts';
import { alive, inWords, undecided } from './judge.ts';
import { exchangeOf, notAnAwsError } from './send.ts';

const grounds = { source: 'facts A.16, A.17, "Not established"', evidence: 'inf', about: 'generated' } as const;
const kinds = [
  ['PRO-b7da', 'odd headers, targets, paths and methods', oddHeaders],
  ['PRO-c27a', 'broken JSON, doubled names and bytes that are not UTF-8', brokenText],
  ['PRO-c0c0', 'members of any type and any name', oddMembers],
  ['PRO-83d5', 'bodies that are deep, long or wide', largeBodies],
] as const;

/** RUNS is the number of requests of the whole page; on a live target few, within the quotas of facts H. */
const runsOf = (live: boolean): number => Math.ceil(Number(process.env.RUNS ?? (live ? 40 : 1000)) / kinds.length);
const seedOf = (): number => Number(process.env.SEED ?? Date.now() % 0x7fffffff);

/** What is wrong with an answer to a malformed request; null when it is a success in shape or an AWS error. */
function flawOf(outcome: RawOutcome, { operation: name = plainOperation, method }: Odd): string | null {
  if (outcome.kind !== 'reply') return `no answer: ${inWords(outcome)}`;
  if (outcome.status >= 500) return `a 5xx: ${inWords(outcome)}`;
  if (method === 'OPTIONS' && outcome.status < 300) return null;
  if (outcome.status !== 200) {
    const faults = notAnAwsError(outcome);
    return faults.length > 0 ? `not an AWS error (${faults.join('; ')}): ${inWords(outcome)}` : null;
  }
  const fault = read(name, 200, outcome.headers, outcome.body.toString('utf8'), false).shape.faults[0];
  return fault ? `a success out of shape (${fault.path} ${fault.expected}): ${inWords(outcome)}` : null;
}

async function survives(partner: Partner, make: (readOnly: boolean) => fc.Arbitrary<Odd>, id: string): Promise<void> {
  const { session } = partner;
  const live = session.pace.patienceMs > 0;
  const numRuns = runsOf(live);
  const seed = seedOf();
  const wire = new KeepAlive(session.endpoint);
  const startedAt = new Date().toISOString();
  let cases = 0;
  const flawed: { readonly message: Message; readonly outcome: RawOutcome }[] = [];
  await alive(partner);
  const property = fc.asyncProperty(make(live), async (odd) => {
    const message = await signed(session, odd);
    fc.pre(mayBeSent(session.ours, message));
    await session.pace.take('read');
    const outcome = await wire.send(message);
    cases += 1;
    const flaw = flawOf(outcome, odd);
    if (flaw === null) return;
    undecided(session, outcome);
    flawed.push({ message, outcome });
    throw new Error(flaw);
  });
  const path = process.env.FUZZ_PATH;
  const details = await fc.check(property, { numRuns, seed, ...(path ? { path, endOnFailure: true } : {}) });
  wire.close();
  const generated = { cases, rejected: details.numSkips, shrinks: details.numShrinks, cut: 0, constraints: {}, seed };
  session.transcript.generated = generated;
  await alive(partner);
  if (!details.failed) return;
  if (details.errorInstance instanceof Indeterminate) throw details.errorInstance;
  const last = flawed.at(-1);
  if (last) session.transcript.keep(exchangeOf(session, last.message, last.outcome, startedAt, 0));
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

const shortened = (_: string, value: unknown): unknown =>
  typeof value === 'string' && value.length > 300 ? `${value.slice(0, 300)}…` : value;

function mayBeSent(ours: boolean, message: Message): boolean {
  try {
    guard(ours, message.body.toString('utf8'));
    return true;
  } catch (error) {
    if (error instanceof WrongCatalog) return false;
    throw error;
  }
}

operation('Protocol', () => {
  for (const [id, what, make] of kinds) {
    test(...should(id, `answer ${what} with an AWS error and never a 5xx`, grounds), async ({ partner }) => {
      test.setTimeout(600_000);
      await survives(partner, make, id);
    });
  }
});
