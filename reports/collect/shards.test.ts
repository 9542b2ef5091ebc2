import { expect, test } from '@playwright/test';
import { missingShards, shardMetadata } from './shards.ts';

const argvOf = (...args: readonly string[]) => ['node', 'playwright', 'test', ...args];

test('a merged run names the shards that it lacks', () => {
  const [first, third] = [shardMetadata(argvOf('--shard', '1/3')), shardMetadata(argvOf('--shard=3/3', '-g', 'GET'))];
  expect(missingShards({ ...first, ...third })).toEqual(['Shard 2 of 3 is missing.']);
  expect(missingShards(first)).toEqual(['Shard 2 of 3 is missing.', 'Shard 3 of 3 is missing.']);
  expect(missingShards({ ...first, ...third, ...shardMetadata(argvOf('--shard=2/3')) })).toEqual([]);
});

test('a run without shards lacks none', () => {
  expect(shardMetadata(argvOf('-g', 'GET'))).toEqual({});
  expect(missingShards({ actualWorkers: 2 })).toEqual([]);
});
