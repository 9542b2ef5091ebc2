import { expect, test } from '@playwright/test';
import { contractDigest } from '../../schemas/index.ts';
import { effectiveSeed, hasMutant, runInfoFrom, runMetadata } from './runInfo.ts';
import { testFilters } from './testFilters.ts';

for (const [command, found] of [
  ['playwright test', []],
  ['playwright test --workers 2 -c other.config.ts --reporter=line', []],
  ['playwright test --shard 1/4 --workers=2', []],
  ['playwright test specs/lifecycle', ['only specs/lifecycle']],
  ['playwright test -g locking --project specs', ['-g locking', '--project specs']],
  ['playwright test --grep=locking --last-failed', ['--grep locking', '--last-failed']],
  ['playwright test -gGET-a3f9 -x', ['-g GET-a3f9', '-x']],
  ['playwright merge-reports ./blobs', []],
] as const) {
  test(`${command} leaves out ${found.length === 0 ? 'nothing' : found.join(' and ')}`, () => {
    expect(testFilters(['node', ...command.split(' ')])).toEqual(found);
  });
}

test('names the target without its query', () => {
  const target = (TARGET?: string) => runMetadata(['node', 'playwright', 'test'], { TARGET }).target;
  expect(target()).toBe('emulator');
  expect(target('http://127.0.0.1:4000/?token=x')).toBe('http://127.0.0.1:4000');
});

test('records what a run needs to be repeated: flags, profile, seed and sizes', () => {
  const argv = ['node', 'playwright', 'test'];
  const given = { EMULATOR_FLAGS: '--mutant  x', SEED: '7', RUNS: '3', AWS_PROFILE: 'sandbox' };
  expect(runMetadata(argv, given)).toMatchObject({
    flags: '--mutant x',
    profile: null,
    seed: '7',
    settings: { RUNS: '3' },
  });
  expect(runMetadata(argv, { ...given, TARGET: 'sandbox' })).toMatchObject({ flags: null, profile: 'sandbox' });
  expect(hasMutant({ flags: '--tasks deferred --mutant x' })).toBe(true);
  expect(hasMutant({ flags: '--tasks deferred' })).toBe(false);
});

test('a part of a run that will be merged is not filtered by being a part', () => {
  const argv = ['node', 'playwright', 'test', 'specs/lifecycle'];
  expect(runMetadata(argv, { PCC_PART: '1' }).filtered).toEqual([]);
  expect(runMetadata(argv, {}).filtered).toEqual(['only specs/lifecycle']);
});

test('prefers what the configuration carries, as after a merge of shards', () => {
  const carried = runMetadata(['node', 'playwright', 'test', 'specs/lifecycle'], { TARGET: 'sandbox', SEED: '7' });
  expect(runInfoFrom({ conformance: carried }, ['node', 'playwright', 'merge-reports'])).toEqual(carried);
  expect(carried).toMatchObject({ target: 'sandbox', seed: '7', strict: false, filtered: ['only specs/lifecycle'] });
  expect(runInfoFrom({}, ['node', 'playwright', 'test']).contract.digest).toBe(contractDigest);
});

test('a run without SEED has a seed too', () => {
  expect(effectiveSeed({ PCC_RUN: '9b0a1f2c' })).toBe(String(0x9b0a1f2c & 0x7fffffff));
  expect(effectiveSeed({ PCC_RUN: '9b0a1f2c', SEED: '7' })).toBe('7');
  expect(effectiveSeed({})).toBeNull();
});
