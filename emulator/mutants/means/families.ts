import { type OperationName, operationNames } from '../../../schemas/index.ts';
import type { Mutant } from '../mutant.ts';
import { alter, isStruct } from './at.ts';

// What each family puts in the place of a member; undefined is not sent at all.
const families: Readonly<Record<string, { readonly says: string; readonly value: unknown }>> = {
  'drops-a-member': { says: 'is left out of the reply', value: undefined },
  'sends-a-wrong-value': { says: 'has a value outside of its set', value: 'NoSuchValue' },
};
const known = new Map<string, Mutant>();

/**
 * A mutant of a family, named `<family>:<Operation>/<member>/<member>…`; `*` stands for every item of a list. Its place is
 * taken from the name, so that every member of every reply can be broken. Null when there is no such family or operation.
 */
export function familyMember(name: string): Mutant | null {
  const [, family = '', operation = '', at = ''] = /^([a-z-]+):([A-Za-z]+)((?:\/[A-Za-z*]+)+)$/.exec(name) ?? [];
  const kind = Object.hasOwn(families, family) ? families[family] : undefined;
  const of = operationNames.find((one) => one === operation);
  if (!kind || !of) return null;
  const mutant = known.get(name) ?? breaking(name, of, at.slice(1).split('/'), kind);
  known.set(name, mutant);
  return mutant;
}

const breaking = (
  name: string,
  operation: OperationName,
  path: readonly string[],
  { says, value }: { readonly says: string; readonly value: unknown },
): Mutant => ({
  name,
  requirement: 'the requirement on the shape of the operation’s answer',
  says: `${operation}: ${path.join('.')} ${says}.`,
  reply: (answered, body) => {
    const [parents, name = ''] = [path.slice(0, -1), path.at(-1)];
    if (answered !== operation) return body;
    return alter(body, parents, (parent) => (isStruct(parent) ? { ...parent, [name]: value } : parent));
  },
});
