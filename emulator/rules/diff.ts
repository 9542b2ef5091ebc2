import type { GetOpportunityResponse } from '../../schemas/index.ts';

/** The members that UpdateOpportunity replaces (behaviour B, operation 2). */
const replacedMembers = [
  'PrimaryNeedsFromAws',
  'NationalSecurity',
  'PartnerOpportunityIdentifier',
  'Customer',
  'Project',
  'OpportunityType',
  'Marketing',
  'SoftwareRevenue',
  'LifeCycle',
] as const;
/** The values that the service fills in (behaviour B.2, CreateOpportunity), or that say nothing, so that sending them back is no change. */
const defaults: Readonly<Record<string, string>> = {
  NationalSecurity: 'No',
  OpportunityType: 'Net New Business',
  'Marketing.Source': 'None',
  // No means the same as none (since-launch Q.9).
  'Marketing.AwsFundingUsed': 'No',
  'LifeCycle.Stage': 'Prospect',
};
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Normalizes a value: absent, blank, an empty list or object, and a default all become null; 10.00 becomes 10. */
function normalize(value: unknown, path: string): unknown {
  if (value === undefined || value === '' || value === defaults[path]) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((item) => normalize(item, path));
  if (isObject(value)) {
    const members = Object.keys(value)
      .sort()
      .map((key) => [key, normalize(value[key], `${path}.${key}`)] as const)
      .filter(([, member]) => member !== null);
    return members.length === 0 ? null : Object.fromEntries(members);
  }
  if (path.endsWith('.Amount') && typeof value === 'string')
    return value.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return value;
}

function differingPaths(before: unknown, after: unknown, path: string): string[] {
  if (isObject(before) || isObject(after)) {
    const [oldMembers, newMembers] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
    return [...new Set([...Object.keys(oldMembers), ...Object.keys(newMembers)])]
      .sort()
      .flatMap((key) => differingPaths(oldMembers[key] ?? null, newMembers[key] ?? null, `${path}.${key}`));
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [path];
}

interface Comparison {
  readonly stored: Partial<GetOpportunityResponse>;
  readonly paths: readonly string[];
}
/** The last comparison of each proposal: several rules ask for the same one. */
const comparisons = new WeakMap<Partial<GetOpportunityResponse>, Comparison>();

/** The paths of all members that an update would change, in the API's names: `Customer.Account.Address.City`. */
export function changedPaths(
  stored: Partial<GetOpportunityResponse>,
  proposed: Partial<GetOpportunityResponse>,
): readonly string[] {
  const known = comparisons.get(proposed);
  if (known?.stored === stored) return known.paths;
  const paths = replacedMembers.flatMap((root) =>
    // Most updates leave most members as they are, and equal texts need no closer look.
    JSON.stringify(stored[root]) === JSON.stringify(proposed[root])
      ? []
      : differingPaths(normalize(stored[root], root), normalize(proposed[root], root), root),
  );
  comparisons.set(proposed, { stored, paths });
  return paths;
}

/** Whether there is a value other than the default at this path. */
export function hasValueAt(opportunity: Partial<GetOpportunityResponse>, path: string): boolean {
  const value = path.split('.').reduce<unknown>((at, name) => (isObject(at) ? at[name] : null), opportunity);
  return normalize(value, path) !== null;
}
