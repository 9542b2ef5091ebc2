import type { OperationName } from '../../schemas/index.ts';
import type { Body } from '../body.ts';
import { getAt, setAt } from '../bodyPath.ts';
import { walk, withParents } from '../enumerations.ts';
import { sampleRequests } from '../sampleRequest.ts';
import { requestShape, type Shape } from '../schema.ts';

/** A member of a request and a JSON value of a type that it does not have. */
export interface WrongType {
  readonly path: string;
  readonly value: unknown;
}
/** Wrong types that are put into the same valid request, their accepted twin. */
export interface WrongTypeGroup {
  readonly twin: Body;
  readonly wrongTypes: readonly WrongType[];
}

/** A value of every JSON type except null, and the kinds of member that it is valid for. */
const jsonValues: readonly { readonly value: unknown; readonly kinds: readonly Shape['kind'][] }[] = [
  { value: 7, kinds: ['integer', 'number'] },
  { value: 1.5, kinds: ['number'] },
  { value: true, kinds: ['boolean'] },
  { value: 'text', kinds: ['string'] },
  { value: {}, kinds: ['object'] },
  { value: [], kinds: ['array'] },
];

/** Every member of an operation's request with a value of every other JSON type. */
export function wrongTypesOf(operation: OperationName): readonly WrongType[] {
  const found: WrongType[] = [];
  walk(requestShape(operation), '', (path, { kind }) => {
    if (path === '') return;
    for (const { value, kinds } of jsonValues)
      if (!kinds.includes(kind) && (value !== 1.5 || kind === 'integer')) found.push({ path, value });
  });
  return found;
}

/** How many requests are sampled at a time in search of one that has a member. */
const batches = [1, 4, 12];

/**
 * Every wrong type of an operation, grouped by the valid request that has the member to replace. A member that no valid
 * request has, such as NextToken, is added to a request that has its parent.
 */
export function wrongTypeGroups(operation: OperationName, seed: number): readonly WrongTypeGroup[] {
  const all = wrongTypesOf(operation);
  const groups: WrongTypeGroup[] = [];
  let left = [...new Set(all.map(({ path }) => path))];
  while (left.length > 0) {
    const [first = ''] = left;
    const twin = requestWith(operation, first, seed + groups.length);
    const served = left.filter((path) => path === first || holds(twin, path));
    groups.push({ twin, wrongTypes: all.filter(({ path }) => served.includes(path)) });
    left = left.filter((path) => !served.includes(path));
  }
  return groups;
}

function requestWith(operation: OperationName, path: string, seed: number): Body {
  let next: Body | undefined;
  for (const [index, count] of batches.entries()) {
    const requests = sampleRequests(operation, count, seed + index * 101, withParents(path));
    const found = requests.find((body) => holds(body, path));
    if (found) return found;
    next ??= requests.find((body) => holds(body, parentOf(path)));
  }
  if (!next) throw new Error(`No valid request of ${operation} holds the parent of ${path}.`);
  return next;
}

/** The valid request with one member of a wrong type. */
export const withWrongType = (twin: Body, { path, value }: WrongType): Body => setAt(twin, path, value);

const parentOf = (path: string): string => path.split('.').slice(0, -1).join('.');
const holds = (body: Body, path: string): boolean => {
  if (path === '') return true;
  const value = getAt(body, path);
  return value !== null && value !== undefined;
};
