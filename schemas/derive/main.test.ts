import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { altered, bakeryAdditionDates, bakeryChanges, lineOf } from './fixtures/bakery.ts';
import { main } from './main.ts';

const model = fileURLToPath(new URL('./fixtures/bakery.model.json', import.meta.url));
const service = fileURLToPath(new URL('./fixtures/bakery.service-2.json', import.meta.url));
const bakeryText = fileURLToPath(new URL('./fixtures/bakery.txt', import.meta.url));
const operations = fileURLToPath(new URL('./fixtures/bakery.operations.json', import.meta.url));
const decisions = { discrepancies: [], changes: bakeryChanges, additionDates: bakeryAdditionDates };
let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'derive-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command and keeps what it said. */
async function run(...extra: readonly string[]): Promise<{ code: number; said: string }> {
  const args = ['--operations', operations, '--service', service, ...extra];
  const said: string[] = [];
  const [log, error] = [console.log, console.error];
  console.log = console.error = (text: unknown) => said.push(String(text));
  try {
    return { code: main(args, decisions), said: said.join('\n') };
  } finally {
    [console.log, console.error] = [log, error];
  }
}
const inFolder = (): readonly string[] => ['--document', bakeryText, '--model', model, '--out', folder];

test('writes the contract, and finds it up to date', async () => {
  expect((await run(...inFolder())).code).toBe(0);
  expect(readFileSync(path.join(folder, 'types.ts'), 'utf8')).toContain('export interface OrderBreadRequest');
  expect(await run(...inFolder(), '--check')).toMatchObject({ code: 0, said: expect.stringContaining('up to date') });
});

test('--check names the file and the first line that differs', async () => {
  await run(...inFolder());
  const file = path.join(folder, 'shared.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"minimum": 100', '"minimum": 101'));
  writeFileSync(path.join(folder, 'Extra.json'), '{}');
  rmSync(path.join(folder, 'errors.json'));
  const { code, said } = await run(...inFolder(), '--check');
  expect(code).toBe(1);
  expect(said).toMatch(/shared\.json differs at line \d+: has ""minimum": 101,", derived is ""minimum": 100,"/);
  expect(said).toContain('errors.json is missing');
  expect(said).toContain('Extra.json is not derived from anything');
});

test('exit code 2 says which source is missing, and how to name it', async () => {
  const { code, said } = await run('--document', path.join(folder, 'none.txt'), '--model', model, '--out', folder);
  expect(code).toBe(2);
  expect(said).toMatch(/no document at .*none\.txt.*--document/);
});

test('exit code 2 names the line that cannot be placed', async () => {
  const document = path.join(folder, 'odd.txt');
  const text = altered('• Salt (float) --', '• Salt (flour) --');
  writeFileSync(document, text);
  const { code, said } = await run('--document', document, '--model', model, '--out', folder);
  expect(code).toBe(2);
  expect(said).toBe(`odd.txt: line ${lineOf('(flour)', text)}: unknown type "flour"`);
});

test('exit code 2 for wrong usage and for a model that is none', async () => {
  expect(await run('--chek')).toMatchObject({ code: 2, said: expect.stringContaining('--help') });
  const broken = path.join(folder, 'm.json');
  writeFileSync(broken, '{');
  expect(await run('--document', bakeryText, '--model', broken)).toMatchObject({
    code: 2,
    said: expect.stringContaining('not JSON'),
  });
  writeFileSync(broken, '{}');
  expect((await run('--document', bakeryText, '--model', broken)).said).toContain('has no shapes');
});

test('--help tells the exit codes', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, said: expect.stringContaining('Exit codes') });
});
