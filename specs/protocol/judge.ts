import { test } from '@playwright/test';
import { WrongCatalog } from '../../client/guard.ts';
import type { RawOutcome, RawPlan } from '../../client/raw.ts';
import type { RawReply } from '../../client/rawReply.ts';
import type { Session } from '../../client/session.ts';
import { Indeterminate } from '../support/outcome.ts';
import type { Partner } from '../support/partner.ts';
import { discerns, expect } from '../support/test.ts';
import type { Expectation, ProtocolCase } from './cases/case.ts';
import { type Message, plainInput, plainOperation, signed } from './envelope.ts';
import { errorName, membersOf, notAnAwsError, send } from './send.ts';

/**
 * The answer to the plain twin of every odd request. It shows that the target answers this caller at all, so that a target
 * which refuses everything passes nothing; and it is what an odd but acceptable request must be answered with, too.
 */
export async function alive(partner: Partner): Promise<unknown> {
  await discerns(partner);
  const { SolutionSummaries } = await partner.does(plainOperation, plainInput);
  return SolutionSummaries;
}

/** Sends as `send` does; on a live target a request that names another catalog is not sent, and its case is untested. */
export async function sent(partner: Partner, message: Message, plan?: RawPlan): Promise<readonly RawOutcome[]> {
  try {
    return await send(partner.session, message, plan);
  } catch (error) {
    if (!(error instanceof WrongCatalog)) throw error;
    test.skip(true, 'names another catalog, which only the emulator may be sent');
    return [];
  }
}

/** Runs one case: the plain twin first, then the odd request, then the verdict. */
export async function holds(partner: Partner, { request, wire, expected }: ProtocolCase): Promise<void> {
  const plain = await alive(partner);
  const message = await signed(partner.session, request);
  const plan = wire?.(message);
  const outcomes = await sent(partner, message, plan);
  expect(outcomes.length, 'one outcome for every request').toBe(plan?.replies ?? 1);
  for (const outcome of outcomes) judge(partner, expected, outcome, plain);
}

/** On a live target, throttling and silence say something about our pace and the network, and nothing about a requirement. */
export function undecided(session: Session, outcome: RawOutcome): void {
  if (session.pace.patienceMs === 0) return;
  if (outcome.kind === 'timed out') throw new Indeterminate('timed out', inWords(outcome));
  if (outcome.kind === 'reply' && errorName(outcome) === 'ThrottlingException')
    throw new Indeterminate('throttled', inWords(outcome));
}

function judge(partner: Partner, expected: Expectation, outcome: RawOutcome, plain: unknown): void {
  const heard = inWords(outcome);
  undecided(partner.session, outcome);
  const verdicts = {
    same: () => isSame(outcome, plain),
    refused: () => isRefused(outcome, expected.kind === 'refused' ? expected.names : []),
    'same or refused': () => isSame(outcome, plain) && isRefused(outcome, []),
    'refused or dropped': () => (outcome.kind === 'dropped' ? null : isClientError(outcome)),
    'anything clean': () => (outcome.kind === 'dropped' ? null : isSame(outcome, plain) && isClientError(outcome)),
  } as const satisfies Record<Expectation['kind'], () => string | null>;
  expect(verdicts[expected.kind](), `expected: ${expected.kind}; received: ${heard}`).toBeNull();
}

// Each verdict is null when it holds, and says in a sentence what does not.

function isSame(outcome: RawOutcome, plain: unknown): string | null {
  if (outcome.kind !== 'reply' || outcome.status !== 200) return 'not the answer to the plain request';
  const got = membersOf(outcome)?.SolutionSummaries;
  return JSON.stringify(got) === JSON.stringify(plain)
    ? null
    : 'a success with another body than the plain request had';
}

function isRefused(outcome: RawOutcome, names: readonly string[]): string | null {
  if (outcome.kind !== 'reply') return 'no answer';
  const faults = notAnAwsError(outcome);
  if (faults.length > 0) return `not an AWS error: ${faults.join('; ')}`;
  const name = errorName(outcome) ?? '';
  return names.length === 0 || names.includes(name) ? null : `${name} is none of ${names.join(', ')}`;
}

const isClientError = (outcome: RawOutcome): string | null =>
  outcome.kind === 'reply' && outcome.status >= 400 && outcome.status < 500 ? null : 'no refusal by a 4xx';

export function inWords(outcome: RawOutcome): string {
  if (outcome.kind === 'not HTTP') return `bytes that are not HTTP (${outcome.why})`;
  return outcome.kind === 'reply' ? replyInWords(outcome) : outcome.kind;
}
const replyInWords = (reply: RawReply): string =>
  `${reply.status} ${errorName(reply) ?? ''} ${reply.body.toString('utf8').slice(0, 300)}`;
