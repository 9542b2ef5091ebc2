import { expect, test } from '@playwright/test';
import { createRecording, isFresh, parseRecording, recordingAge } from './recordings.ts';

const contract = 'a'.repeat(64);
const facts = {
  target: 'sandbox',
  catalog: 'Sandbox',
  operation: 'GetOpportunity',
  contract,
  requestId: '1b1f0b9e-0000-4000-8000-000000000001',
  recordedAt: '2026-11-01T03:00:00.000Z',
  body: '{"Id":"O7000001"}',
};
const at = (text: string) => new Date(text);

test('a recording of a live target is taken, with a digest of its bytes', () => {
  const made = createRecording(facts);
  expect(parseRecording(JSON.parse(JSON.stringify(made)), 'x.json')).toEqual(made);
  expect(made.digest).toMatch(/^[0-9a-f]{64}$/);
});

test('a recording of the emulator is rejected', () => {
  for (const target of ['emulator', 'http://127.0.0.1:4000', 'http://localhost:1'])
    expect(() => createRecording({ ...facts, target })).toThrow('only a live target');
  expect(() => parseRecording({ ...createRecording(facts), target: 'emulator' }, 'x.json')).toThrow(
    'x.json made against emulator is rejected',
  );
});

for (const [what, change, says] of [
  ['whose body was edited', { body: '{"Id":"O7000002"}' }, 'does not fit'],
  ['without a request id', { requestId: '' }, 'x-amzn-RequestId'],
  ['without a member', { catalog: undefined }, 'catalog is missing'],
  ['of another version', { format: 'x' }, 'no recording of this version'],
] as const) {
  test(`a recording ${what} is rejected`, () => {
    expect(() => parseRecording({ ...createRecording(facts), ...change }, 'x.json')).toThrow(says);
  });
}

test('older than 90 days, of another contract, or from the future: no longer verified', () => {
  const made = createRecording(facts);
  expect(isFresh(made, at('2027-01-30T02:00:00Z'), contract)).toBe(true);
  expect(isFresh(made, at('2027-01-30T04:00:00Z'), contract)).toBe(false);
  expect(isFresh(made, at('2026-11-22T00:00:00Z'), 'b'.repeat(64))).toBe(false);
  expect(isFresh(made, at('2026-10-01T00:00:00Z'), contract)).toBe(false);
  expect(recordingAge([made], at('2027-03-01T00:00:00Z'), contract)).toEqual({
    verified: 0,
    aged: 1,
    oldest: facts.recordedAt,
  });
});
