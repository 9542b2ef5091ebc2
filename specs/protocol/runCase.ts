import { isDeepStrictEqual } from 'node:util';
import type { RawOutcome, RawRequestPlan } from '../../client/raw.ts';
import type { RawResponse } from '../../client/rawResponse.ts';
import type { Session } from '../../client/session.ts';
import { normalizeResponse } from '../../client/tolerance.ts';
import { terminalLine } from '../../reports/render/plainText.ts';
import type { ListSolutionsResponse } from '../../schemas/index.ts';
import { endOfForeignCatalog } from '../support/foreignCatalog.ts';
import { Indeterminate, SetupFailed } from '../support/outcome.ts';
import type { Partner } from '../support/partner.ts';
import { assertTargetRejectsInvalid, expect } from '../support/test.ts';
import type { Expectation, ProtocolCase } from './cases/protocolCase.ts';
import { baselineInput, baselineOperation, type RawRequest, type RequestOverrides, signRequest } from './rawRequest.ts';
import { awsErrorDefects, errorName, membersOf, send } from './send.ts';

/**
 * The answer to the plain twin of every odd request. It shows that the target answers this caller at all, so that a target
 * which refuses everything passes nothing; and it is what an odd but acceptable request must be answered with, too.
 */
export async function assertTargetResponds(partner: Partner): Promise<unknown> {
  await assertTargetRejectsInvalid(partner);
  const { SolutionSummaries } = await partner.setUp(baselineOperation, baselineInput);
  return SolutionSummaries;
}

/** Sends as `send` does; on a live target a request that names another catalog is not sent, and its case is untested. */
export async function sendOrSkip(
  partner: Pick<Partner, 'session'>,
  message: RawRequest,
  plan?: RawRequestPlan,
): Promise<readonly RawOutcome[]> {
  try {
    return await send(partner.session, message, plan);
  } catch (error) {
    throw endOfForeignCatalog(partner.session, error);
  }
}

/** The body of the response to the plain request, sent as bytes by the same route: the accepted twin of a case. */
async function plainResponse(partner: Partner, { route = 'sdk' }: RequestOverrides): Promise<unknown> {
  await assertTargetRejectsInvalid(partner);
  const [outcome = { kind: 'dropped' }] = await sendOrSkip(partner, await signRequest(partner.session, { route }));
  throwIfInconclusive(partner.session, outcome);
  if (outcome.kind !== 'response' || outcome.status !== 200)
    throw new SetupFailed(`the plain request was not accepted: ${describeOutcome(outcome)}`);
  return solutionsIn(outcome);
}

/** Runs one case: the plain twin first, then the malformed request, then the verdict. */
export async function runCase(partner: Partner, { request, delivery, expected }: ProtocolCase): Promise<void> {
  const plain = await plainResponse(partner, request);
  const message = await signRequest(partner.session, request);
  const plan = delivery?.(message);
  const outcomes = await sendOrSkip(partner, message, plan);
  expect(outcomes.length, 'one outcome for every request').toBe(plan?.responseCount ?? 1);
  for (const outcome of outcomes) assertOutcome(partner, expected, outcome, plain);
}

/** On a live target, throttling and silence say something about our pace and the network, and nothing about a requirement. */
export function throwIfInconclusive(session: Session, outcome: RawOutcome): void {
  if (session.rateLimiter.retryForMs === 0) return;
  if (outcome.kind === 'timed out') throw new Indeterminate('timed out', describeOutcome(outcome));
  if (outcome.kind === 'response' && errorName(outcome) === 'ThrottlingException')
    throw new Indeterminate('throttled', describeOutcome(outcome));
}

function assertOutcome(partner: Partner, expected: Expectation, outcome: RawOutcome, plain: unknown): void {
  const heard = describeOutcome(outcome);
  throwIfInconclusive(partner.session, outcome);
  const verdicts = {
    same: () => differenceFromBaseline(outcome, plain),
    refused: () => rejectionDefect(outcome, expected.kind === 'refused' ? expected.names : []),
    'same or refused': () => differenceFromBaseline(outcome, plain) && rejectionDefect(outcome, []),
    'refused or dropped': () => (outcome.kind === 'dropped' ? null : clientErrorDefect(outcome)),
    'anything clean': () =>
      outcome.kind === 'dropped' ? null : differenceFromBaseline(outcome, plain) && clientErrorDefect(outcome),
  } as const satisfies Record<Expectation['kind'], () => string | null>;
  expect(verdicts[expected.kind](), `expected: ${expected.kind}; received: ${heard}`).toBeNull();
}

/** The rows of a list of solutions, in the one form that tests compare: the routes may differ in `__type` (behaviour A.12). */
const solutionsIn = (response: RawResponse): unknown =>
  (normalizeResponse('ListSolutions', membersOf(response)) as ListSolutionsResponse | null)?.SolutionSummaries;

// Each verdict is null when it holds, and says in a sentence what does not.

function differenceFromBaseline(outcome: RawOutcome, plain: unknown): string | null {
  if (outcome.kind !== 'response' || outcome.status !== 200) return 'not the answer to the plain request';
  return isDeepStrictEqual(solutionsIn(outcome), plain)
    ? null
    : 'a success with another body than the plain request had';
}

function rejectionDefect(outcome: RawOutcome, names: readonly string[]): string | null {
  if (outcome.kind !== 'response') return 'no answer';
  const faults = awsErrorDefects(outcome);
  if (faults.length > 0) return `not an AWS error: ${faults.join('; ')}`;
  const name = errorName(outcome) ?? '';
  return names.length === 0 || names.includes(name) ? null : `${name} is none of ${names.join(', ')}`;
}

const clientErrorDefect = (outcome: RawOutcome): string | null =>
  outcome.kind === 'response' && outcome.status >= 400 && outcome.status < 500 ? null : 'no refusal by a 4xx';

export function describeOutcome(outcome: RawOutcome): string {
  if (outcome.kind === 'not HTTP') return terminalLine(`bytes that are not HTTP (${outcome.reason})`);
  return outcome.kind === 'response' ? describeRawResponse(outcome) : outcome.kind;
}
const describeRawResponse = (reply: RawResponse): string =>
  terminalLine(`${reply.status} ${errorName(reply) ?? ''} ${reply.body.toString('utf8').slice(0, 300)}`);
