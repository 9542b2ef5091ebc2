import { readdirSync } from 'node:fs';
import { type OperationName, operationNames } from '../schemas/index.ts';
import type { AnyOperation } from './operation.ts';

const folder = new URL('./operations/', import.meta.url);

/** Every operation, found by file name. A stray file or a missing operation stops the start. */
async function load(): Promise<Readonly<Record<OperationName, AnyOperation>>> {
  const files = readdirSync(folder).filter((file) => !file.endsWith('.test.ts'));
  const stray = files.filter((file) => !operationNames.some((name) => file === `${name}.ts`));
  if (stray.length > 0) throw new Error(`emulator/operations/ holds what is no operation: ${stray.join(', ')}.`);
  const entries = await Promise.all(operationNames.map(async (name) => [name, await loadOne(name)] as const));
  return Object.fromEntries(entries) as Record<OperationName, AnyOperation>;
}

async function loadOne(name: OperationName): Promise<AnyOperation> {
  const found: unknown = await import(new URL(`${name}.ts`, folder).href);
  const operation = typeof found === 'object' && found !== null ? (Reflect.get(found, name) as unknown) : undefined;
  if (typeof operation !== 'function') throw new Error(`emulator/operations/${name}.ts exports no function ${name}.`);
  return operation as AnyOperation;
}

export const performers = await load();
