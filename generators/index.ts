import { type OperationName, operationNames } from '../schemas/index.ts';
import type { Generator } from './generator.ts';

const found: Partial<Record<OperationName, Generator>> = {};
for (const operation of operationNames) {
  const page = (await import(`./${operation}.ts`)) as Readonly<Record<string, Generator | undefined>>;
  const generator = page[operation];
  if (!generator) throw new Error(`generators/${operation}.ts does not export ${operation}.`);
  found[operation] = generator;
}

/** The generator of an operation, found by its file's name. */
export function generatorOf(operation: OperationName): Generator {
  const generator = found[operation];
  if (!generator) throw new Error(`No generator for ${operation}: write generators/${operation}.ts.`);
  return generator;
}
