import { createHash } from 'node:crypto';
import { type Note, noteOf, type Requirement, requirementOf } from './requirement.ts';

/** A requirement of the catalogue, with whether a test proves it. */
export interface CatalogueEntry extends Requirement {
  readonly file: string;
  readonly tests: number;
  /** The reason when it is a row without a test. */
  readonly untested: string | null;
}
/** The permanent ids and what each means, in our own words; ids that were given up are never used again. */
export interface CatalogueSnapshot {
  readonly requirements: Readonly<
    Record<string, { readonly digest: string; readonly level: string; readonly statement: string }>
  >;
  readonly retired: Readonly<Record<string, RetiredRequirement>>;
}
/** A requirement that was given up, and why: what replaces it, or what was wrong with it. */
export interface RetiredRequirement {
  readonly statement: string;
  readonly reason: string;
}
interface PlaywrightListing {
  readonly suites?: readonly PlaywrightListing[];
  readonly specs?: readonly {
    readonly file: string;
    readonly title: string;
    readonly tests: readonly {
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

/** The catalogue from the output of `playwright test --list --reporter=json`. */
export function readCatalogue(listed: PlaywrightListing): {
  readonly requirements: readonly CatalogueEntry[];
  readonly notes: readonly Note[];
  readonly errors: readonly string[];
} {
  const found = new Map<string, CatalogueEntry>();
  const errors: string[] = [];
  const notes: Note[] = [];
  const visit = (suite: PlaywrightListing): void => {
    for (const { file, title, tests } of suite.specs ?? [])
      for (const { annotations } of tests) {
        const requirement = requirementOf({ title, annotations });
        const note = noteOf({ title, annotations });
        if (note) notes.push(note);
        if (!requirement) continue;
        const known = found.get(requirement.id);
        if (known && known.statement !== requirement.statement)
          errors.push(
            `${requirement.id} means two things: "${known.statement}" (${known.file}) and "${requirement.statement}" (${file}).`,
          );
        const reason = annotations.find(({ type }) => type === 'untested')?.description ?? null;
        found.set(requirement.id, {
          ...requirement,
          file,
          tests: (known?.tests ?? 0) + 1,
          untested: known && known.untested === null ? null : reason,
        });
      }
    for (const each of suite.suites ?? []) visit(each);
  };
  visit(listed);
  errors.push(...readAlike([...found.values()]));
  return { requirements: [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), notes, errors };
}

/**
 * Requirements of one page that differ in signs alone. Playwright names the folder of a test by the words of its title, and two
 * tests that run at once would write to one.
 */
function readAlike(requirements: readonly CatalogueEntry[]): readonly string[] {
  const first = new Map<string, CatalogueEntry>();
  return requirements.flatMap((row) => {
    const words = statementDigest(row);
    const known = first.get(words);
    first.set(words, known ?? row);
    return known ? [`${known.id} and ${row.id} read alike but for signs: say in words what differs.`] : [];
  });
}

/** What an id means: its operation and its statement. The level may be raised or lowered without a new id. */
export const statementDigest = ({ operation, statement }: Pick<Requirement, 'operation' | 'statement'>): string =>
  createHash('sha256')
    .update(
      `${operation}\n${statement
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()}`,
    )
    .digest('hex')
    .slice(0, 16);

export interface CatalogueDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** An id whose statement changed, or that was retired before: rejected, whatever the flags. */
  readonly rejected: readonly string[];
}
export function compareCatalogue(requirements: readonly CatalogueEntry[], snapshot: CatalogueSnapshot): CatalogueDiff {
  const present = new Set(requirements.map(({ id }) => id));
  return {
    added: requirements.filter(({ id }) => !snapshot.requirements[id]).map(({ id }) => id),
    removed: Object.keys(snapshot.requirements)
      .filter((id) => !present.has(id))
      .sort(),
    rejected: requirements.flatMap((row) => {
      if (snapshot.retired[row.id])
        return [
          `${row.id} was given up ("${snapshot.retired[row.id]?.statement}") and cannot be used again: take a new id.`,
        ];
      const known = snapshot.requirements[row.id];
      return known && known.digest !== statementDigest(row)
        ? [
            `${row.id} meant "${known.statement}" and now says "${row.statement}": take a new id, or run with --reword ${row.id} when only the words changed.`,
          ]
        : [];
    }),
  };
}

/**
 * The snapshot that takes in what is new; what is gone is retired, so that its id is never given again.
 *
 * @throws when `reasons` does not say why an id is retired
 */
export function nextSnapshot(
  requirements: readonly CatalogueEntry[],
  old: CatalogueSnapshot,
  reasons: Readonly<Record<string, string>> = {},
): CatalogueSnapshot {
  const { removed } = compareCatalogue(requirements, old);
  return {
    requirements: Object.fromEntries(
      requirements.map((row) => [row.id, { digest: statementDigest(row), level: row.level, statement: row.statement }]),
    ),
    retired: Object.fromEntries(
      [
        ...Object.entries(old.retired),
        ...removed.map((id) => [id, retire(id, old.requirements[id]?.statement ?? '', reasons[id])] as const),
      ].sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

function retire(id: string, statement: string, reason: string | undefined): RetiredRequirement {
  if (!reason)
    throw new Error(
      `${id} is gone, and no reason is given: run with --retire FILE, a JSON object {"${id}": "reason"}.`,
    );
  return { statement, reason };
}
