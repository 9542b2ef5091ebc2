import type { TestDetails } from '@playwright/test';
import {
  type Category,
  type EvidenceLevel,
  featureOf,
  type Level,
  type Requirement,
  requirementId,
} from '../../reports/coverage/requirement.ts';
import { test } from './fixtures.ts';

/** Where a promise is made, how strong the evidence is, and which column of the report it belongs to. */
export interface Citation {
  readonly source: string;
  readonly evidence: EvidenceLevel;
  readonly category: Category;
}
type TestArguments = readonly [title: string, details: TestDetails];

let currentOperation: string | null = null;
/** One page of promises: an operation by its own name, or a topic that spans operations. */
export function describeOperation(name: string, body: () => void): void {
  test.describe(name, () => {
    currentOperation = name;
    body();
    currentOperation = null;
  });
}

function testArguments(
  level: Level,
  id: string,
  statement: string,
  { source, evidence, category }: Citation,
): TestArguments {
  if (!requirementId.test(id))
    throw new Error(`${id} is no requirement id: three capitals, a dash, four lower-case hex digits.`);
  if (level === 'MUST' && evidence === 'inf')
    throw new Error(`${id}: what is only inferred cannot be a MUST; use should() or may().`);
  const requirement = {
    id,
    level,
    statement,
    source,
    evidence,
    category,
    operation: currentOperation ?? featureOf(id),
  };
  return [
    `${id} ${level} ${statement}`,
    {
      tag: `@${level.toLowerCase()}`,
      annotation: [{ type: 'requirement', description: JSON.stringify(requirement) }, ...allureLabels(requirement)],
    },
  ];
}

const severity = { MUST: 'critical', SHOULD: 'normal', MAY: 'minor' } as const satisfies Record<Level, string>;
/** Allure reads its labels from annotations: operations become suites, and results can be found by requirement. */
const allureLabels = ({ id, level, operation: suite, category }: Requirement) => [
  { type: 'allure.label.parentSuite', description: suite },
  { type: 'allure.label.requirement', description: id },
  { type: 'allure.label.severity', description: severity[level] },
  { type: 'allure.label.feature', description: category },
];

/** A promise of the documents. Spread it into test(): test(...must('UPD-4f2a', 'refuse …', grounds), async ({ partner }) => …). */
export const must = (id: string, says: string, grounds: Citation): TestArguments =>
  testArguments('MUST', id, says, grounds);
/** Expected, but only inferred, or contested between sources. */
export const should = (id: string, says: string, grounds: Citation): TestArguments =>
  testArguments('SHOULD', id, says, grounds);
/** Allowed and seen, and not to be relied on. */
export const may = (id: string, says: string, grounds: Citation): TestArguments =>
  testArguments('MAY', id, says, grounds);

/** A promise that cannot be tested from outside, kept as a row with its reason: test(...untested(…)). */
export function untested(
  id: string,
  says: string,
  reason: string,
  grounds: Citation,
): readonly [title: string, details: TestDetails, body: () => void] {
  const [title, { tag, annotation }] = testArguments(grounds.evidence === 'inf' ? 'SHOULD' : 'MUST', id, says, grounds);
  const annotations = [
    annotation ?? [],
    { type: 'untested', description: reason },
    { type: 'skip', description: reason },
  ].flat();
  return [title, { tag: tag ?? [], annotation: annotations }, () => {}];
}
