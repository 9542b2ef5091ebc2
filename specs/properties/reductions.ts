import type { Body } from '../../generators/body.ts';
import { removeAt, setAt } from '../../generators/bodyPath.ts';

/** A case without one member, or with a plain text in its place where the member may be required. */
export interface Reduction<T> {
  readonly member: string;
  readonly value: T;
}

/** Every member that holds a value, in the order of the body: `Project.Title`; of lists the list as a whole. */
const memberPaths = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, member]) => memberPaths(member, path === '' ? name : `${path}.${name}`))
    : value === null || value === undefined || path === ''
      ? []
      : [path];

export const reductionsOf = (body: Body): readonly Reduction<Body>[] =>
  memberPaths(body).flatMap((member) => [
    { member, value: removeAt(body, member) },
    { member, value: setAt(body, member, 'Plain text') },
  ]);
