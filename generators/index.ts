import { type OperationName, operationNames } from '../schemas/index.ts';
import type { Generator } from './generator.ts';

const generators: Partial<Record<OperationName, Generator>> = {};
for (const operation of operationNames) {
  const module = (await import(`./${operation}.ts`)) as Readonly<Record<string, Generator | undefined>>;
  const generator = module[operation];
  if (!generator) throw new Error(`generators/${operation}.ts does not export ${operation}.`);
  generators[operation] = generator;
}

/** The generator of an operation, found by its file's name. */
export function generatorOf(operation: OperationName): Generator {
  const generator = generators[operation];
  if (!generator) throw new Error(`No generator for ${operation}: write generators/${operation}.ts.`);
  return generator;
}
