/** How binding a requirement is. Evidence marked [inf] is never a MUST. */
export const levels = ['MUST', 'SHOULD', 'MAY'] as const;
export type Level = (typeof levels)[number];
/** The columns of the matrix. */
export const categories = [
  'shape',
  'validation',
  'rules',
  'locking',
  'lists',
  'security',
  'generated',
  'lifecycle',
] as const;
export type Category = (typeof categories)[number];
export type EvidenceLevel = 'observed' | 'documented' | 'inferred';

/** One promise of the documents, as its spec states it. */
export interface Requirement {
  readonly id: string;
  readonly level: Level;
  readonly statement: string;
  readonly source: string;
  readonly evidence: EvidenceLevel;
  readonly category: Category;
  /** The operation, or the name of the page for promises that span operations. */
  readonly operation: string;
}
interface TestAnnotation {
  readonly type: string;
  readonly description?: string | undefined;
}

export const requirementId = /^[A-Z]{3}-[0-9a-f]{4}$/;
const oneOf = <T extends string>(known: readonly T[], found: unknown): T | undefined =>
  known.find((each) => each === found);

/** A test as Playwright knows it: its title is the statement, the rest of the requirement is an annotation. */
export interface AnnotatedTest {
  readonly title: string;
  readonly annotations: readonly TestAnnotation[];
}
/** The requirement that a test checks; null when it checks none. Throws on a malformed one. */
export function requirementOf({ title, annotations }: AnnotatedTest): Requirement | null {
  const found = annotations.find(({ type }) => type === 'requirement')?.description;
  if (found === undefined) return null;
  const parsed: unknown = JSON.parse(found);
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`A requirement must be an object, not ${found}`);
  return parseRequirement(title, parsed as Record<string, unknown>);
}

function parseRequirement(statement: string, found: Record<string, unknown>): Requirement {
  const { id, source, operation } = found;
  const level = oneOf(levels, found.level);
  const category = oneOf(categories, found.category);
  const evidence = oneOf(['observed', 'documented', 'inferred'] as const, found.evidence);
  if (typeof id !== 'string' || !requirementId.test(id))
    throw new Error(`${String(id)} is no requirement id such as UPD-4f2a.`);
  if (!level) throw new Error(`${id}: level must be one of ${levels.join(', ')}.`);
  if (!category) throw new Error(`${id}: category must be one of ${categories.join(', ')}.`);
  if (!evidence) throw new Error(`${id}: evidence must be observed, documented or inferred.`);
  if (typeof source !== 'string') throw new Error(`${id}: source must be text.`);
  if (typeof operation !== 'string') throw new Error(`${id}: operation must be the name of a page.`);
  if (level === 'MUST' && evidence === 'inferred') throw new Error(`${id}: what is only inferred cannot be a MUST.`);
  return {
    id,
    level,
    statement,
    source,
    evidence,
    category,
    operation,
  };
}

/** A requirement on the harness itself: it failing is our fault and never the target's. */
export const isSelfCheck = (id: string): boolean => id.startsWith('MET-');
