export { getAt } from '../../../generators/bodyPath.ts';
export { withChanges } from '../../support/opportunityRequest.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The changes that put `value` at a dotted path. */
export const changeAt = (path: string, value: unknown): object =>
  path.split('.').reduceRight<object>((inner, member, depth, all) => {
    return { [member]: depth === all.length - 1 ? value : inner };
  }, {});

/** The dotted path of the first member that a change touches, to cite it by. */
export function firstPath(change: object): string {
  const [member, value] = Object.entries(change)[0] ?? ['', undefined];
  return isRecord(value) && Object.keys(value).length > 0 ? `${member}.${firstPath(value)}` : member;
}
