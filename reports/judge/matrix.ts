import { operationNames } from '../../schemas/index.ts';
import type { RequirementResult } from '../collect/ledger.ts';
import { type Category, categories, isSelfCheck } from '../coverage/requirement.ts';
import { type Counts, count } from './outcomes.ts';

export interface MatrixRow {
  readonly operation: string;
  /** False for an operation, true for a page of requirements that span several. */
  readonly crossOperation: boolean;
  readonly all: Counts;
  readonly byCategory: Readonly<Record<Category, Counts>>;
}

/** Operations down, categories across; every operation has a row, even one without a requirement. */
export function requirementMatrix(rows: readonly RequirementResult[]): readonly MatrixRow[] {
  const names: readonly string[] = operationNames;
  const spanning = [
    ...new Set(
      rows.filter(({ requirement }) => !isSelfCheck(requirement.id)).map(({ requirement }) => requirement.operation),
    ),
  ]
    .filter((name) => !names.includes(name))
    .sort();
  return [...names.toSorted(), ...spanning].map((operation) => {
    const own = rows.filter(({ requirement }) => requirement.operation === operation);
    const byCategory = Object.fromEntries(
      categories.map((subject) => [
        subject,
        countOutcomes(own.filter(({ requirement }) => requirement.category === subject)),
      ]),
    ) as Record<Category, Counts>;
    return { operation, crossOperation: !names.includes(operation), all: countOutcomes(own), byCategory };
  });
}
const countOutcomes = (rows: readonly RequirementResult[]): Counts => count(rows.map(({ judgement }) => judgement));
