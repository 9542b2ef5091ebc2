import { readdirSync } from 'node:fs';
import { type OperationName, operationNames } from '../schemas/index.ts';
import type { AnyOperationHandler } from './operationHandler.ts';

const folder = new URL('./operations/', import.meta.url);

/** Every operation, found by file name. A stray file or a missing operation stops the start. */
async function loadHandlers(): Promise<Readonly<Record<OperationName, AnyOperationHandler>>> {
  const files = readdirSync(folder).filter((file) => !file.endsWith('.test.ts'));
  const unknownFiles = files.filter((file) => !operationNames.some((name) => file === `${name}.ts`));
  if (unknownFiles.length > 0)
    throw new Error(`emulator/operations/ holds what is no operation: ${unknownFiles.join(', ')}.`);
  const entries = await Promise.all(operationNames.map(async (name) => [name, await loadHandler(name)] as const));
  return Object.fromEntries(entries) as Record<OperationName, AnyOperationHandler>;
}

async function loadHandler(name: OperationName): Promise<AnyOperationHandler> {
  const found: unknown = await import(new URL(`${name}.ts`, folder).href);
  const handler = typeof found === 'object' && found !== null ? (Reflect.get(found, name) as unknown) : undefined;
  if (typeof handler !== 'function') throw new Error(`emulator/operations/${name}.ts exports no function ${name}.`);
  return handler as AnyOperationHandler;
}

export const handlers = await loadHandlers();
