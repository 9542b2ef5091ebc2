import { operationNames } from '../schemas/index.ts';
import type { Row } from './ledger.ts';
import { type Counts, count } from './outcomes.ts';
import { isSelfCheck, type Subject, subjects } from './requirement.ts';

export interface MatrixRow {
  readonly operation: string;
  /** One of the 14 operations, or a page of promises that span them. */
  readonly spans: boolean;
  readonly all: Counts;
  readonly cells: Readonly<Record<Subject, Counts>>;
}

/** Operations down, subjects across: every operation has a row, also when nothing speaks of it. */
export function matrixOf(rows: readonly Row[]): readonly MatrixRow[] {
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
    const cells = Object.fromEntries(
      subjects.map((subject) => [subject, countOf(own.filter(({ requirement }) => requirement.about === subject))]),
    ) as Record<Subject, Counts>;
    return { operation, spans: !names.includes(operation), all: countOf(own), cells };
  });
}
const countOf = (rows: readonly Row[]): Counts => count(rows.map(({ judgement }) => judgement));
