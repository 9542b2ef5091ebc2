import { changes } from '../../schemas/discrepancies.ts';
import {
  launchOperationNames,
  type OperationName,
  operationNames,
  type Phase,
  phaseOf,
  requestSchema,
  responseSchema,
  sharedSchema,
  walkSchema,
} from '../../schemas/index.ts';
import type { Requirement } from './requirement.ts';

/** What a requirement can be, in the order of filters. */
export const phases: readonly Phase[] = ['launched', 'added', 'changed', 'withdrawn'];

/** Statements that the API has given up: `Shape#keyword`, `Shape/Member#keyword`. */
function withdrawnKeys(): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [shape, { properties = {}, 'x-withdrawn': own = {} }] of Object.entries(sharedSchema.$defs ?? {})) {
    // A duty that was given up stands on the structure as `Member#required`.
    for (const keyword of Object.keys(own)) keys.add(`${shape}${keyword.includes('#') ? '/' : '#'}${keyword}`);
    for (const [member, node] of Object.entries(properties))
      for (const keyword of Object.keys(node['x-withdrawn'] ?? {})) keys.add(`${shape}/${member}#${keyword}`);
  }
  return keys;
}
const given = withdrawnKeys();
const phaseByChange = new Map<string, Phase>(
  changes.map(({ id, keys }) => [id, keys.length > 0 && keys.every((key) => given.has(key)) ? 'withdrawn' : 'changed']),
);

const addedMembers = new Map<OperationName, ReadonlySet<string>>();
/** Names of members that an operation got after the launch. */
function addedTo(operation: OperationName): ReadonlySet<string> {
  const known = addedMembers.get(operation);
  if (known) return known;
  const names = new Set<string>();
  for (const root of [requestSchema(operation), responseSchema(operation)])
    walkSchema<void>(root, ({ target, path }, children) => {
      for (const [name, node] of Object.entries(target.properties ?? {}))
        if (node['x-origin'] && phaseOf(node['x-origin']) === 'added')
          names.add(`${path === '' ? '' : `${path.replaceAll('/*', '')}/`}${name}`.replaceAll('/', '.'));
      children();
    });
  addedMembers.set(operation, names);
  return names;
}

/** A fact that came after the launch, other than a report of what was there: since-launch A to P. */
const laterFact = /since-launch [A-P]\b/;
const isOperation = (name: string): name is OperationName => operationNames.some((known) => known === name);

/**
 * Whether a promise is of the launch, was added, changed or withdrawn since. A requirement of a changed promise names its row
 * of schemas/discrepancies/changes.ts; one is of an added promise when its operation, the member that it cites, or the fact
 * that it rests on came after the launch.
 */
export function requirementPhase({
  change,
  operation,
  source,
}: Pick<Requirement, 'change' | 'operation' | 'source'>): Phase {
  if (change !== undefined) return phaseByChange.get(change) ?? 'changed';
  if (isOperation(operation) && !launchOperationNames.some((name) => name === operation)) return 'added';
  if (laterFact.test(source)) return 'added';
  const [, cited = '', path = ''] = /^(\w+), ([\w.]+)/.exec(source) ?? [];
  return isOperation(cited) && addedTo(cited).has(path) ? 'added' : 'launched';
}
