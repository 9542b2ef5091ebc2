/** How binding a requirement is. */
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
/**
 * How sure the source is: seen on the live service, stated by its documents, told by one client or vendor, contradicted by a
 * source of the same or a newer date, or concluded from other facts.
 */
export const evidenceLevels = ['observed', 'documented', 'reported', 'contested', 'inferred'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];
/** A MUST needs documented or observed evidence; all other evidence supports a SHOULD at most. */
export const supportsMust = (evidence: EvidenceLevel): boolean => evidence === 'documented' || evidence === 'observed';

/** A requirement, as its spec states it. */
export interface Requirement {
  readonly id: string;
  readonly level: Level;
  readonly statement: string;
  readonly source: string;
  readonly evidence: EvidenceLevel;
  readonly category: Category;
  /** The operation, or the name of the feature for requirements that span operations. */
  readonly operation: string;
  /** What the API has changed since: a row of schemas/discrepancies/changes.ts. */
  readonly change?: string;
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
  const { id, source, operation, change } = found;
  const level = oneOf(levels, found.level);
  const category = oneOf(categories, found.category);
  const evidence = oneOf(evidenceLevels, found.evidence);
  if (typeof id !== 'string' || !requirementId.test(id))
    throw new Error(`${String(id)} is no requirement id such as UPD-4f2a.`);
  if (!level) throw new Error(`${id}: level must be one of ${levels.join(', ')}.`);
  if (!category) throw new Error(`${id}: category must be one of ${categories.join(', ')}.`);
  if (!evidence) throw new Error(`${id}: evidence must be one of ${evidenceLevels.join(', ')}.`);
  if (typeof source !== 'string') throw new Error(`${id}: source must be text.`);
  if (typeof operation !== 'string') throw new Error(`${id}: operation must be the name of a page.`);
  if (level === 'MUST' && !supportsMust(evidence))
    throw new Error(`${id}: ${evidence} evidence cannot support a MUST.`);
  return {
    id,
    level,
    statement,
    source,
    evidence,
    category,
    operation,
    ...(typeof change === 'string' ? { change } : {}),
  };
}

/** What is advice, or can be seen by no test: listed with its reason, apart from the requirements, and never judged. */
export interface Note {
  readonly id: string;
  readonly statement: string;
  readonly reason: string;
  readonly source: string;
  readonly operation: string;
}
/** The note that a test stands for; null when it is none. */
export function noteOf({ title, annotations }: AnnotatedTest): Note | null {
  const found = annotations.find(({ type }) => type === 'note')?.description;
  if (found === undefined) return null;
  const { id, reason, source, operation } = JSON.parse(found) as Readonly<Record<string, unknown>>;
  return {
    id: String(id),
    statement: title,
    reason: String(reason),
    source: String(source),
    operation: String(operation),
  };
}
/** A requirement on the harness itself: its failure is a harness error and never charged to the target. */
export const isSelfCheck = (id: string): boolean => id.startsWith('MET-');
