import { type OperationName, operationNames } from '../schemas/index.ts';
import type { Generator } from './generator.ts';
import type { RequirementIds } from './requirementIds.ts';

interface OperationModule {
  readonly generator: Generator;
  readonly requirementIds: RequirementIds;
}

const modules = new Map<OperationName, OperationModule>();
for (const operation of operationNames) {
  const found = (await import(`./${operation}.ts`)) as Readonly<Record<string, unknown>>;
  const { [operation]: generator, requirementIds } = found;
  if (!generator || !requirementIds)
    throw new Error(`generators/${operation}.ts must export ${operation} and requirementIds.`);
  modules.set(operation, { generator: generator as Generator, requirementIds: requirementIds as RequirementIds });
}

function moduleOf(operation: OperationName): OperationModule {
  const found = modules.get(operation);
  if (!found) throw new Error(`No generator for ${operation}: write generators/${operation}.ts.`);
  return found;
}

/** The generator of an operation, found by its file's name. */
export const generatorOf = (operation: OperationName): Generator => moduleOf(operation).generator;

/** The ids of an operation's generated requirements, from the same file. */
export const requirementIdsOf = (operation: OperationName): RequirementIds => moduleOf(operation).requirementIds;
