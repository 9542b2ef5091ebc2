import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from '@playwright/test';
import { env, root } from '../../client/env/index.ts';
import { contractDigest } from '../../schemas/index.ts';
import { degenerateTargets } from './degenerateTargets/all.ts';
import { type Metric, metaFolder, readMetrics } from './support/metrics.ts';
import { listMutants } from './support/mutants.ts';

const kept = new URL('../../reports/trust.json', import.meta.url);
type Of<Kind extends Metric['kind']> = Extract<Metric, { readonly kind: Kind }>;
const all = <Kind extends Metric['kind']>(found: readonly Metric[], kind: Kind): readonly Of<Kind>[] =>
  found.filter((each): each is Of<Kind> => each.kind === kind);

/** The commit of the working tree, marked with + when files differ from it; null outside of a repository. */
function commitOfTree(): string | null {
  const { status, stdout } = spawnSync('git', ['describe', '--always', '--dirty=+', '--exclude=*'], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : null;
}

/**
 * Writes what this run has measured of the harness itself, for the report's panel on trust. A part that was filtered is
 * left out: half a measurement is none. KEEP_TRUST=1 keeps a whole one in the repository, for runs that measure nothing.
 */
test('what was measured of the harness is written down', () => {
  const found = readMetrics();
  const faults = all(found, 'seeded fault');
  const controlTargets = all(found, 'control target').map(({ name, passed, total }) => ({ name, passed, total }));
  const checks = all(found, 'self-check');
  const everyFault = listMutants().every(({ name }) => faults.some((fault) => fault.name === name));
  const everyTarget = degenerateTargets.every(({ name }) => controlTargets.some((target) => target.name === name));
  const survivors = faults.filter(({ caught }) => !caught).map(({ name }) => name);
  const trust = {
    measuredAt: new Date().toISOString(),
    commit: commitOfTree(),
    contract: contractDigest,
    mutants: everyFault ? { total: faults.length, caught: faults.length - survivors.length, survivors } : null,
    controlTargets: everyTarget ? controlTargets : null,
    recordings: null,
    selfChecks:
      everyFault && everyTarget ? { total: checks.length, passed: checks.filter(({ passed }) => passed).length } : null,
  };
  const text = `${JSON.stringify(trust, null, 2)}\n`;
  mkdirSync(metaFolder(), { recursive: true });
  writeFileSync(path.join(metaFolder(), 'trust.json'), text);
  if (env.KEEP_TRUST && trust.selfChecks) writeFileSync(kept, text);
});
