import { expect, test } from '@playwright/test';
import { contractDigest } from '../../schemas/index.ts';
import { runInfoFrom, runMetadata, testFilters } from './runInfo.ts';

for (const [command, found] of [
  ['playwright test', []],
  ['playwright test --workers 2 -c other.config.ts --reporter=line', []],
  ['playwright test --shard 1/4 --workers=2', []],
  ['playwright test specs/lifecycle', ['only specs/lifecycle']],
  ['playwright test -g locking --project specs', ['-g locking', '--project specs']],
  ['playwright test --grep=locking --last-failed', ['--grep locking', '--last-failed']],
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
