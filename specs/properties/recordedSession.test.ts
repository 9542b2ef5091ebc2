import { expect, test } from '@playwright/test';
import type { SendStep, StepResult } from '../../generators/replay/replayCase.ts';
import { PropertyViolation, RecordedSession, type SharedSteps } from './recordedSession.ts';

/** A target that counts what it is sent, and accepts all but what says that it is invalid. */
function counted() {
  const sent: unknown[] = [];
  const send: SendStep = async ({ operation }, body) => {
    sent.push(body);
    const ok = JSON.stringify(body) !== '{"invalid":true}';
    const error = ok ? null : { name: 'ValidationException', members: {} };
    const outcome: StepResult = {
      operation,
      requestBody: body,
      ok,
      body: { Id: sent.length },
      error,
      startMs: 0,
      endMs: 1,
    };
    return outcome;
  };
  return { sent, send };
}
const rejected = [{ error: 'ValidationException' }];

test('cases that share send what they build on once, and each has it on its tape', async () => {
  const { sent, send } = counted();
  const shared: SharedSteps = new Map();
  const make = (session: RecordedSession) => session.once('made', () => session.setUp('CreateOpportunity', {}));
  const [one, other] = [new RecordedSession(send, false, [], shared), new RecordedSession(send, false, [], shared)];
  expect((await make(one)).body).toEqual((await make(other)).body);
  await make(other);
  expect([sent.length, one.steps.length, other.steps.length, other.outcomes.length]).toEqual([1, 1, 1, 1]);
});

test('cases of an emulator of ours share nothing', async () => {
  const { sent, send } = counted();
  for (const session of [new RecordedSession(send, false, []), new RecordedSession(send, false, [])])
    await session.once('made', () => session.setUp('CreateOpportunity', {}));
  expect(sent).toHaveLength(2);
});

test('a response to an invalid request is judged by each requirement on it, sent once', async () => {
  const { sent, send } = counted();
  const shared: SharedSteps = new Map();
  const judge = (body: object, error: string) => {
    const session = new RecordedSession(send, false, [], shared);
    return session
      .expectRejectedBeside('CreateOpportunity', body, [{ error }], JSON.stringify(body))
      .then(() => session.steps.at(-1)?.expect);
  };
  expect(await judge({ invalid: true }, 'ValidationException')).toEqual({ kind: 'rejected', expectedErrors: rejected });
  await expect(judge({ invalid: true }, 'ConflictException')).rejects.toThrow(PropertyViolation);
  expect(sent).toHaveLength(1);
  await expect(judge({}, 'ValidationException')).rejects.toThrow(PropertyViolation);
});
