import {
  type Category,
  type Level,
  type Note,
  type Requirement,
  requirementId,
  supportsMust,
} from '../../reports/coverage/requirement.ts';
import type { Citation } from './citation.ts';
import { test } from './fixtures.ts';

interface RequirementDetails {
  readonly tag: string[];
  readonly annotation: { type: string; description: string }[];
}

/** What a requirement is marked as, besides its id and level: -g @integrators runs the mistakes that integrators make most. */
export type Tag = 'integrators';

let currentOperation: string | null = null;
/** One page of promises: an operation by its own name, or a topic that spans operations. */
export function describeOperation(name: string, body: () => void): void {
  test.describe(name, () => {
    currentOperation = name;
    body();
    currentOperation = null;
  });
}

function details(
  level: Level,
  id: string,
  category: Category,
  { source, evidence, change }: Citation,
  tags: readonly string[] = [],
): RequirementDetails {
  if (!requirementId.test(id))
    throw new Error(`${id} is no requirement id: three capitals, a dash, four lower-case hex digits.`);
  if (level === 'MUST' && !supportsMust(evidence))
    throw new Error(`${id}: a MUST needs documented or observed evidence; use should() or may().`);
  if (currentOperation === null) throw new Error(`${id} belongs to no page: declare it inside describeOperation().`);
  const requirement = { id, level, source, evidence, category, operation: currentOperation, ...(change && { change }) };
  return {
    tag: [`@${id}`, `@${level.toLowerCase()}`, ...tags.map((tag) => `@${tag}`)],
    annotation: [{ type: 'requirement', description: JSON.stringify(requirement) }, ...allureLabels(requirement)],
  };
}

const severity = { MUST: 'critical', SHOULD: 'normal', MAY: 'minor' } as const satisfies Record<Level, string>;
/** Allure reads its labels from annotations: operations become suites, and results can be found by requirement. */
const allureLabels = ({ id, level, operation: suite, category }: Omit<Requirement, 'statement'>) => [
  { type: 'allure.label.parentSuite', description: suite },
  { type: 'allure.label.requirement', description: id },
  { type: 'allure.label.severity', description: severity[level] },
  { type: 'allure.label.feature', description: category },
];

/** The details of a test that checks a promise: test('rejects …', must('UPD-4f2a', 'locking', observed('C.6')), …). */
export const must = (id: string, category: Category, citation: Citation, ...tags: Tag[]): RequirementDetails =>
  details('MUST', id, category, citation, tags);
/** Expected, but only inferred, or contested between sources. */
export const should = (id: string, category: Category, citation: Citation, ...tags: Tag[]): RequirementDetails =>
  details('SHOULD', id, category, citation, tags);
/** Allowed and seen, and not to be relied on. */
export const may = (id: string, category: Category, citation: Citation, ...tags: Tag[]): RequirementDetails =>
  details('MAY', id, category, citation, tags);

/** Declares a promise that no test can check from outside, with the reason. */
export function untested(title: string, id: string, reason: string, category: Category, citation: Citation): void {
  const { tag, annotation } = details(supportsMust(citation.evidence) ? 'MUST' : 'SHOULD', id, category, citation);
  const reasons = [
    { type: 'untested', description: reason },
    { type: 'skip', description: reason },
  ];
  test(title, { tag, annotation: [...annotation, ...reasons] }, () => {});
}

/** Declares what is advice, or can be seen by no test at all: it is listed apart and is no requirement. */
export function note(title: string, id: string, reason: string, { source }: Citation): void {
  if (currentOperation === null) throw new Error(`${id} belongs to no page: declare it inside describeOperation().`);
  const declared: Omit<Note, 'statement'> = { id, reason, source, operation: currentOperation };
  test.skip(title, { annotation: [{ type: 'note', description: JSON.stringify(declared) }] }, () => {});
}
