import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { createAccount } from '../client/controlPlane.ts';
import { startEmulator } from '../client/emulatorProcess.ts';
import { childEnvironment, root } from '../client/env/index.ts';
import { renderJson } from '../reports/render/json.ts';
import { syntheticReport } from '../reports/testing/syntheticReport.ts';
import { copyProject } from './testing/copyProject.ts';
import { runPlaywright, runRequirements } from './testing/runRequirements.ts';

// The rows of the table of exit codes that need more than one run, a deliberate bug or a file. exitCodes.test.ts has the others.
test.describe.configure({ timeout: 180_000 });
const mutant = (name: string) => ({ EMULATOR_FLAGS: `--mutant ${name}` });

for (const [what, args, values, code, sentence] of [
  ['several selected requirements that hold', ['-g', 'LSO-9ebc|LSO-0e16'], {}, 0, 'All 2 selected requirements hold.'],
  [
    'a SHOULD that fails',
    ['-g', 'GET-825f|LSO-9ebc'],
    mutant('get-omits-null-member'),
    0,
    'The selection holds with reservations: 1 of 2 selected requirements.',
  ],
] as const)
  test(`a run of ${what} ends with ${code}`, async () => {
    const { code: found, printed } = await runRequirements(args, values).ended;
    expect(printed).toContain(sentence);
    expect(found).toBe(code);
  });

test('what is known beforehand to be untestable leaves 0, and the sentence says so', async () => {
  const { endpoint: TARGET, stop } = await startEmulator();
  const values = {
    TARGET,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    ASSIGNEE: '',
    QUOTA_SCALE: '1000',
  };
  const { code, printed } = await runRequirements(['-g', 'LSO-9ebc|ASG-f434'], values).ended;
  await stop();
  expect(printed).toContain('The selection holds as far as tested: 1 of 2 selected requirements.');
  expect(code).toBe(0);
});

test('a MUST that is not permitted has no verdict, and ends a run with 2', async () => {
  const { endpoint: TARGET, stop } = await startEmulator();
  const { AccessKeyId, SecretAccessKey } = await createAccount(TARGET, { Allow: { Actions: ['List*', 'Create*'] } });
  const credentials = { AWS_ACCESS_KEY_ID: AccessKeyId, AWS_SECRET_ACCESS_KEY: SecretAccessKey };
  const { code, printed } = await runRequirements(['-g', 'GET-a3f9'], { TARGET, QUOTA_SCALE: '1000', ...credentials })
    .ended;
  await stop();
  expect(printed).toContain('Inconclusive: 1 MUST without a verdict.');
  expect(code).toBe(2);
});

for (const [what, id, values, code, sentence] of [
  ['fails', 'UPD-155a', mutant('update-keeps-omitted-next-steps'), 0, 'with reservations: 0 of 1'],
  ['passes again', 'LSO-9ebc', {}, 1, '1 known failure passes again'],
] as const)
  test(`a known failure that ${what} ends a run with ${code}`, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'exit-copy-'));
    try {
      const project = copyProject(path.join(folder, 'project'));
      const known = [{ id, reason: 'accepted for the time of this test', since: '2026-11-01' }];
      writeFileSync(path.join(project, 'reports/baseline/emulator.json'), JSON.stringify(known));
      const { code: found, printed } = await runRequirements(['-g', id], values, project).ended;
      expect(printed).toContain(sentence);
      expect(found).toBe(code);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

test('merged shards end with 0, and with 2 when one is missing', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'exit-shards-'));
  const blobs = path.join(folder, 'blobs');
  const select = ['-g', 'LSO-9ebc|GET-a3f9|LEI-'];
  const shard = (number: number) =>
    runPlaywright(['test', '--reporter=blob', '--shard', `${number}/2`, ...select], {
      ...{
        PLAYWRIGHT_BLOB_OUTPUT_DIR: blobs,
        PLAYWRIGHT_BLOB_OUTPUT_NAME: `${number}.zip`,
        PWTEST_BLOB_DO_NOT_REMOVE: '1',
      },
    }).ended;
  const merge = () => runPlaywright(['merge-reports', '--reporter=./reports/reporter.ts', blobs]).ended;
  try {
    expect((await shard(1)).code).toBe(0);
    const alone = await merge();
    expect(alone.printed).toContain('Inconclusive: shard 2 of 2 is missing.');
    expect(alone.code).toBe(2);
    expect((await shard(2)).code).toBe(0);
    const both = await merge();
    expect(both.printed).toMatch(/All \d+ selected requirements hold/);
    expect(both.code).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('drift ends with 0, 1 or 2', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'exit-drift-'));
  const file = (name: string, text: string): string => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const reportWith = (failed: number) => renderJson(syntheticReport({ requirements: 30, exchanges: 30, failed }));
  const [good, bad] = [file('good.json', reportWith(0)), file('bad.json', reportWith(3))];
  const broken = file('broken.json', '{');
  const drift = (...files: readonly string[]) =>
    new Promise<number>((resolve) => {
      const command = ['--import', 'tsx', 'scripts/drift.ts', ...files];
      const child = execFile(process.execPath, command, { cwd: root, env: childEnvironment({}) });
      child.once('close', (code) => resolve(code ?? -1));
    });
  const codes = await Promise.all([
    drift(good, good),
    drift(bad, good),
    drift(good, bad),
    drift(good, broken),
    drift(good),
  ]);
  rmSync(folder, { recursive: true, force: true });
  expect(codes).toEqual([0, 0, 1, 2, 2]);
});
