import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { validatorOf } from '../schemas/validators.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const emulator = 'dist/emulator/main.js';

test.describe.configure({ mode: 'serial' });

/** What the built emulator prints when it is given these arguments. */
const printed = (command: readonly string[], ...args: readonly string[]): string =>
  spawnSync(process.execPath, [...command, ...args], { cwd: root }).stdout.toString();

test('the build compiles without a complaint', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: root });
  expect([status, stderr.toString()]).toEqual([0, '']);
});

test('the built emulator starts without a TypeScript loader, and has every operation', async () => {
  const child = spawn(process.execPath, [emulator, '--port', '0', '--stop-with-parent'], { cwd: root });
  try {
    const printed = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
      child.stderr.once('data', (chunk: Buffer) => reject(new Error(chunk.toString())));
    });
    const endpoint = /http:\/\/\S+/.exec(printed)?.[0] ?? '';
    expect((await fetch(`${endpoint}/_emulator/health`)).status).toBe(200);
  } finally {
    child.kill();
  }
});

test('the built emulator has the same mutants as its source', () => {
  const source = printed(['--import', 'tsx', 'emulator/main.ts'], '--mutant', 'list');
  expect(source).toContain('accepted-invitation-stays-pending');
  expect(printed([emulator], '--mutant', 'list')).toBe(source);
});

test('its files have source maps, and its start reads no mutant, no EventBridge client and no validator compiler', () => {
  const folder = path.join(root, 'dist/emulator');
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  expect(readdirSync(folder)).toContain('main.js.map');
  const start = ['run-', 'chunk-'].flatMap((prefix) =>
    readdirSync(folder).filter((file) => file.startsWith(prefix) && file.endsWith('.js')),
  );
  for (const file of start) {
    expect(read(file)).not.toMatch(/^import .*(eventbridge|ajv\/|mutants-)/m);
    expect(read(file)).not.toContain('new Ajv');
  }
});

test('validators that are compiled ahead find what those of the checkout find', async () => {
  const built = (await import(`${root}dist/emulator/validators.js`)) as { readonly validatorOf: typeof validatorOf };
  const id = 'CreateOpportunity.request.json';
  const valid = { Catalog: 'Sandbox', ClientToken: 'token' };
  const wrong = [
    {},
    { ...valid, Catalog: 'Sand box' },
    { ...valid, ClientToken: 7, Project: { Title: 'x'.repeat(300), DeliveryModels: ['Sold'] } },
    { ...valid, LifeCycle: { Stage: 'Prospects', TargetCloseDate: 'soon' } },
  ];
  for (const body of [valid, ...wrong])
    for (const form of ['every', 'first'] as const) {
      const [one, other] = [validatorOf(id, form), built.validatorOf(id, form)];
      expect(other(body)).toBe(body === valid);
      one(body);
      expect(other.errors).toEqual(one.errors);
    }
  const closed = built.validatorOf('UpdateOpportunity.response.json', 'closed');
  const response = { Id: 'O1', LastModifiedDate: '2025-01-01T00:00:00Z' };
  expect([closed(response), closed({ ...response, __type: 'x' }), closed({ ...response, Extra: 1 })]).toEqual([
    true,
    true,
    false,
  ]);
});
