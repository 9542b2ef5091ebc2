import { expect, test } from '@playwright/test';
import { schemas } from '../../schemas/contractFiles.ts';
import { slimSchemas } from './slimSchemas.ts';

/** What the emulator reads of a schema besides JSON Schema: when members came, and what a union is. */
function readByEmulator(node: unknown, at = '#', found: string[] = []): string[] {
  if (typeof node !== 'object' || node === null) return found;
  const since: unknown = Reflect.get(Reflect.get(node, 'x-origin') ?? {}, 'since');
  if (since !== undefined) found.push(`${at} since ${String(since)}`);
  if (Reflect.get(node, 'x-union') === true) found.push(`${at} union`);
  for (const [name, child] of Object.entries(node))
    if (!name.startsWith('x-')) readByEmulator(child, `${at}/${name}`, found);
  return found;
}

test('schemas of the package keep what the emulator reads, and nothing of where it comes from', () => {
  const slim = slimSchemas(schemas);
  expect([...slim.keys()]).toEqual([...schemas.keys()]);
  for (const [file, schema] of schemas) {
    const kept = readByEmulator(schema);
    expect([file, readByEmulator(slim.get(file))]).toEqual([file, kept]);
  }
  expect(readByEmulator(schemas.get('GetOpportunity.response.json')).length).toBeGreaterThan(10);
  const size = (of: ReadonlyMap<string, unknown>): number => JSON.stringify([...of]).length;
  expect(size(slim)).toBeLessThan(size(schemas) / 1.5);
});
