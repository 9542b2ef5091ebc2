import type { CatalogueEntry } from './catalogue.ts';
import { supportsMust } from './requirement.ts';

/** A rule that the whole catalogue keeps, and the sentences about what breaks it. */
export interface CatalogueRule {
  readonly description: string;
  readonly violations: readonly string[];
}

/** A statement without what differs only in how often or with which words the same promise is tested. */
const promiseOf = (statement: string): string =>
  statement
    .toLowerCase()
    .replaceAll(/\b(every )?generated (request|opportunity|update|change|submission)s?( with| of)?\b/g, '')
    .replaceAll(/\b(project|customer|lifecycle|account|address)\./g, '')
    .replaceAll(/["',]/g, '')
    .replaceAll(/(^| )(a|an|the|every|any|with)(?= )/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Requirements of one operation that promise the same. */
function repeatedPromises(requirements: readonly CatalogueEntry[]): readonly string[] {
  const byPromise = new Map<string, CatalogueEntry[]>();
  for (const each of requirements) {
    const key = `${each.operation}: ${promiseOf(each.statement)}`;
    byPromise.set(key, [...(byPromise.get(key) ?? []), each]);
  }
  return [...byPromise.values()]
    .filter((same) => same.length > 1)
    .map((same) => same.map(({ id, level, statement }) => `${id} ${level} "${statement}"`).join(' and '));
}

/** What must hold for all requirements together: evidence carries the level, and a promise is made once. */
export const catalogueRules = (requirements: readonly CatalogueEntry[]): readonly CatalogueRule[] => [
  {
    description: 'MUST without documented or observed evidence',
    violations: requirements
      .filter(({ level, evidence }) => level === 'MUST' && !supportsMust(evidence))
      .map(({ id, evidence }) => `${id}: ${evidence}`),
  },
  { description: 'promises made twice', violations: repeatedPromises(requirements) },
];
