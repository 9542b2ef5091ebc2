import { shardOf } from './testFilters.ts';

const shardKey = /^conformance shard (\d+)\/(\d+)$/;

/** A key of its own for each shard: Playwright lays the metadata of merged shards over each other, key by key. */
export function shardMetadata(argv: readonly string[]): Readonly<Record<string, true>> {
  const shard = shardOf(argv);
  return shard === null ? {} : { [`conformance shard ${shard}`]: true };
}

/** The shards that a merged run lacks, one sentence each, whatever the user had selected besides. */
export function missingShards(metadata: Readonly<Record<string, unknown>>): readonly string[] {
  const found = Object.keys(metadata).flatMap((key) => {
    const [, current, total] = shardKey.exec(key) ?? [];
    return current === undefined ? [] : [{ current: Number(current), total: Number(total) }];
  });
  const total = Math.max(0, ...found.map((shard) => shard.total));
  return Array.from({ length: total }, (_, index) => index + 1)
    .filter((number) => !found.some(({ current }) => current === number))
    .map((number) => `Shard ${number} of ${total} is missing.`);
}
