import { expect, test } from '@playwright/test';
import { note } from './support/measured.ts';
import { nestedRun } from './support/nestedRun.ts';
import { verdictsOf } from './support/verdicts.ts';
import { worthlessTargets } from './worthless/all.ts';
import { serve } from './worthless/server.ts';

test.describe.configure({ timeout: 600_000 });
test.afterEach(({ playwright: _ }, { title, status, expectedStatus }) => {
  note({ kind: 'self-check', title, passed: status === expectedStatus });
});

for (const worthless of worthlessTargets) {
  test(`a target that ${worthless.says} passes nothing`, async () => {
    const { url, close } = await serve(worthless);
    const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_SESSION_TOKEN: '' };
    const little = { RUNS: '2', SEED: '1', PATIENCE: '1', BUDGET: '', EMULATOR_FLAGS: '', STRICT: '' };
    const env = { ...credentials, ...little, TARGET: url, WORTHLESS: '1' };
    const { tests, seconds, tail } = await nestedRun([], env, 580_000).finally(close);
    const all = verdictsOf(tests);
    const passed = all.filter(({ judgement }) => judgement.outcome === 'passed');
    const share = `${passed.length} of ${all.length} requirements passed in ${seconds} s`;
    console.log(`A target that ${worthless.says}: ${share}.`);
    test.info().annotations.push({ type: 'share', description: share });
    note({ kind: 'worthless', name: worthless.name, passed: passed.length, total: all.length });
    expect(all.length, tail).toBeGreaterThan(1000);
    expect(passed.map(({ requirement: { id, says } }) => `${id} ${says}`)).toEqual([]);
    const ours = all.filter(({ judgement }) => judgement.outcome === 'harness fault');
    expect(ours.map(({ requirement: { id }, judgement: { reason } }) => `${id}: ${reason}`)).toEqual([]);
  });
}
