import { expect, test } from '@playwright/test';
import { degenerateTargets } from './degenerateTargets/all.ts';
import { serve } from './degenerateTargets/server.ts';
import { record } from './support/metrics.ts';
import { runSuite } from './support/runSuite.ts';
import { verdictsOf } from './support/verdicts.ts';

test.describe.configure({ timeout: 600_000 });
test.afterEach(({ playwright: _ }, { title, status, expectedStatus }) => {
  record({ kind: 'self-check', title, passed: status === expectedStatus });
});

for (const target of degenerateTargets) {
  test(`a target that ${target.description} passes nothing`, async () => {
    const { url, close } = await serve(target);
    const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_SESSION_TOKEN: '' };
    const little = { RUNS: '2', ENOUGH: '1', SEED: '1', PATIENCE: '0.1', BUDGET: '', EMULATOR_FLAGS: '', STRICT: '' };
    const env = { ...credentials, ...little, TARGET: url, PCC_CONTROL_TARGET: '1', QUOTA_SCALE: '1000' };
    const { tests, seconds, tail } = await runSuite([], env, { deadlineMs: 580_000 }).finally(close);
    const all = verdictsOf(tests);
    const passed = all.filter(({ judgement }) => judgement.outcome === 'passed');
    const share = `${passed.length} of ${all.length} requirements passed in ${seconds} s`;
    console.log(`A target that ${target.description}: ${share}.`);
    test.info().annotations.push({ type: 'share', description: share });
    record({ kind: 'control target', name: target.name, passed: passed.length, total: all.length });
    expect(all.length, tail).toBeGreaterThan(1000);
    expect(passed.map(({ requirement: { id, statement } }) => `${id} ${statement}`)).toEqual([]);
    const ours = all.filter(({ judgement }) => judgement.outcome === 'harness error');
    expect(ours.map(({ requirement: { id }, judgement: { reason } }) => `${id}: ${reason}`)).toEqual([]);
  });
}
