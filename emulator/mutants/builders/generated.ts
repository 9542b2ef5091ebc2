import { type OperationName, operationNames } from '../../../schemas/index.ts';
import type { Mutant } from '../mutant.ts';
import { isObject, updateAt } from './paths.ts';

// What each family puts in the place of a member; undefined is not sent at all.
const memberMutations: Readonly<Record<string, { readonly description: string; readonly value: unknown }>> = {
  'missing-member': { description: 'is omitted from the response', value: undefined },
  'invalid-value': { description: 'has a value that is not documented', value: 'NoSuchValue' },
};
const cache = new Map<string, Mutant>();

/**
 * A mutant of a family, named `<family>:<Operation>/<member>/<member>…`; `*` stands for every item of a list. The name
 * says which member is wrong, so that every member of every response can be. Null when there is no such family or operation.
 */
export function generatedMutant(name: string): Mutant | null {
  const [, family = '', operation = '', path = ''] = /^([a-z-]+):([A-Za-z]+)((?:\/[A-Za-z*]+)+)$/.exec(name) ?? [];
  const mutation = Object.hasOwn(memberMutations, family) ? memberMutations[family] : undefined;
  const targetOperation = operationNames.find((one) => one === operation);
  if (!mutation || !targetOperation) return null;
  const mutant = cache.get(name) ?? memberMutant(name, targetOperation, path.slice(1).split('/'), mutation);
  cache.set(name, mutant);
  return mutant;
}

const memberMutant = (
  name: string,
  operation: OperationName,
  path: readonly string[],
  { description, value }: { readonly description: string; readonly value: unknown },
): Mutant => ({
  name,
  caughtBy: 'the requirement on the shape of the response',
  description: `${operation}: ${path.join('.')} ${description}.`,
  replaces: (original) => ({
    validateResponse: (call, output) => {
      const valid = original.validateResponse(call, output);
      const [parents, member = ''] = [path.slice(0, -1), path.at(-1)];
      if (call.operation !== operation) return valid;
      return updateAt(valid, parents, (parent) => (isObject(parent) ? { ...parent, [member]: value } : parent));
    },
  }),
});
