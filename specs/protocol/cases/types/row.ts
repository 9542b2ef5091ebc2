import type { OperationName } from '../../../../schemas/index.ts';
import { baseRequests } from '../../baseRequests.ts';
import { expected, type ProtocolCase, wrongType } from '../protocolCase.ts';

/** A value of each JSON type, to be put where another type belongs. */
export const valuesByType = { number: 7, boolean: true, text: 'text', object: {}, list: [] } as const;
export type WrongType = keyof typeof valuesByType;
const typeNames: Readonly<Record<WrongType, string>> = {
  number: 'a number',
  boolean: 'a boolean',
  text: 'a string',
  object: 'a structure',
  list: 'a list',
};
/** Permanent id, member from the root (list items by index), and the JSON type it is given. */
export type TypeRow = readonly [id: string, path: string, given: WrongType];

/** The base of `operation` with the member at `path` replaced. */
export function withWrongType(operation: OperationName, path: string, given: WrongType): unknown {
  const body: unknown = structuredClone(baseRequests[operation]);
  const steps = path.split('/');
  const last = steps.pop() ?? '';
  let at: unknown = body;
  for (const step of steps) at = child(at, step);
  if (typeof at !== 'object' || at === null || !Object.hasOwn(at, last))
    throw new Error(`${operation} has no ${path} to replace.`);
  Object.assign(at, { [last]: valuesByType[given] });
  return body;
}

function child(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === step)?.[1];
}

/** The rows of one operation as cases of the SDK route. */
export const typeCases = (operation: OperationName, rows: readonly TypeRow[]): readonly ProtocolCase[] =>
  rows.map(([id, path, given]) => ({
    id,
    statement: `rejects ${typeNames[given]} for ${path.replaceAll('/', '.')} of ${operation}`,
    ...expected('behaviour B.1; the name of the error: behaviour A.16'),
    request: { operation, json: withWrongType(operation, path, given) },
    expected: wrongType,
  }));
