import { type OperationName, operationNames } from '../schemas/index.ts';
import { importModule, moduleNames } from './moduleFolder.ts';
import type { AnyOperationHandler } from './operationHandler.ts';

const folder = new URL('./operations/', import.meta.url);

/** Every operation, found by file name. An unknown file or a missing operation stops the emulator at its start. */
async function loadHandlers(): Promise<Readonly<Record<OperationName, AnyOperationHandler>>> {
  const unknown = moduleNames(folder).filter((name) => !operationNames.some((known) => known === name));
  if (unknown.length > 0) throw new Error(`emulator/operations/ holds what is no operation: ${unknown.join(', ')}.`);
  const entries = await Promise.all(operationNames.map(async (name) => [name, await loadHandler(name)] as const));
  return Object.fromEntries(entries) as Record<OperationName, AnyOperationHandler>;
}

async function loadHandler(name: OperationName): Promise<AnyOperationHandler> {
  const { [name]: handler } = await importModule(folder, name);
  if (typeof handler !== 'function') throw new Error(`emulator/operations/${name}.ts exports no function ${name}.`);
  return handler as AnyOperationHandler;
}

export const handlers = await loadHandlers();
