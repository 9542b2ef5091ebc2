import { expect, test } from '@playwright/test';
import { environmentErrors, environmentOf, sandboxEndpoint } from './index.ts';

const rejected: Readonly<Record<string, string>> = {
  STRICT: 'yes',
  SEED: 'abc',
  RUNS: '0',
  DEPTH: 'x',
  BUDGET: 'x',
  TARGET: 'production',
  PATIENCE: 'abc',
  ENOUGH: '-1',
  ROUNDS: '1.5',
  ASSIGNEE: 'jo',
  PCC_SUITE: 'none',
};
for (const [name, text] of Object.entries(rejected)) {
  test(`${name}=${text} is rejected in one line`, () => {
    expect(environmentErrors({ [name]: text })).toEqual([
      expect.stringMatching(new RegExp(`^${name}=${text} is not understood\\. Write .+\\.$`)),
    ]);
    expect(() => environmentOf({ [name]: text })[name as 'SEED']).toThrow(`${name}=${text} is not understood`);
  });
}

for (const text of ['http://', 'http://ab cd', 'http://127.0.0.1:99999', 'https:///x', 'emulator@', 'emulator@sandbox'])
  test(`TARGET=${text} is rejected, by its name`, () =>
    expect(environmentErrors({ TARGET: text })).toEqual([
      expect.stringContaining(`TARGET=${text} is not understood.`),
    ]));

test('a password in TARGET is not repeated', () => {
  const [error = ''] = environmentErrors({ TARGET: 'https://user:secret@example.com' });
  expect(error).toMatch(/^TARGET must not carry a user or password/);
  expect(error).not.toContain('secret');
});

test('the live service is no emulator', () => {
  expect(environmentErrors({ TARGET: `emulator@${sandboxEndpoint}` })).toEqual([
    expect.stringContaining('is not an emulator'),
  ]);
});

test('a name is for a URL, and is rejected beside any other target rather than ignored', () => {
  const named = { TARGET: 'https://mock.example', TARGET_NAME: 'staging' };
  expect(environmentErrors(named)).toEqual([]);
  expect(environmentOf(named).TARGET_NAME).toBe('staging');
  for (const TARGET of ['', 'emulator', 'sandbox'])
    expect(environmentErrors({ ...named, TARGET })).toEqual([
      expect.stringMatching(/^TARGET_NAME names the URL in TARGET/),
    ]);
  for (const TARGET_NAME of ['Staging', 'sandbox', 'emulator', '../x', 'a b'])
    expect(environmentErrors({ ...named, TARGET_NAME })).toEqual([expect.stringContaining('lower-case letters')]);
});

test('reads each target', () => {
  const target = (TARGET: string) => environmentOf({ TARGET }).TARGET;
  expect(target('')).toEqual({ kind: 'emulator', name: 'emulator', endpoint: null });
  expect(target('sandbox')).toEqual({ kind: 'sandbox', name: 'sandbox', endpoint: sandboxEndpoint });
  const url = 'http://127.0.0.1:4010';
  expect(target(`${url}/?token=x`)).toEqual({ kind: 'url', name: url, endpoint: url });
  expect(target(`emulator@${url}`)).toEqual({ kind: 'emulator', name: `emulator@${url}`, endpoint: url });
});

test('reads numbers, flags, lists and budgets, and takes an empty variable as absent', () => {
  const given = { SEED: '7', RUNS: '20', STRICT: '1', EMULATOR_FLAGS: ' --tasks  deferred ', BUDGET: '500,60s' };
  expect(environmentErrors(given)).toEqual([]);
  expect(environmentOf(given)).toMatchObject({
    SEED: 7,
    RUNS: 20,
    STRICT: true,
    EMULATOR_FLAGS: ['--tasks', 'deferred'],
    BUDGET: { requests: 500, writes: Number.POSITIVE_INFINITY, seconds: 60 },
  });
  expect(environmentOf({ SEED: '', STRICT: '0', DEPTH: '' })).toMatchObject({ SEED: null, STRICT: false, DEPTH: 1 });
});

for (const host of [
  'amazonaws.com',
  'x.amazonaws.com.',
  'x.amazonaws.com.cn',
  'partnercentral-selling.us-east-1.api.aws.',
])
  test(`${host} is no emulator`, () => {
    expect(environmentErrors({ TARGET: `emulator@https://${host}` })).toEqual([
      expect.stringContaining('is not an emulator'),
    ]);
  });
