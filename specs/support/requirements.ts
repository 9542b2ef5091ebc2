import type { TestDetails } from '@playwright/test';
import {
  type Level,
  pageOf,
  type Requirement,
  requirementId,
  type Strength,
  type Subject,
} from '../../reports/requirement.ts';
import { test } from './fixtures.ts';

/** Where a promise is made, how strong the evidence is, and which column of the report it belongs to. */
export interface Grounds {
  readonly source: string;
  readonly evidence: Strength;
  readonly about: Subject;
}
type Row = readonly [title: string, details: TestDetails];

let page: string | null = null;
/** One page of promises: an operation by its own name, or a topic that spans operations. */
export function operation(name: string, promises: () => void): void {
  test.describe(name, () => {
    page = name;
    promises();
    page = null;
  });
}

function row(level: Level, id: string, says: string, { source, evidence, about }: Grounds): Row {
  if (!requirementId.test(id))
    throw new Error(`${id} is no requirement id: three capitals, a dash, four lower-case hex digits.`);
  if (level === 'MUST' && evidence === 'inf')
    throw new Error(`${id}: what is only inferred cannot be a MUST; use should() or may().`);
  const requirement = { id, level, says, source, evidence, about, operation: page ?? pageOf(id) };
  return [
    `${id} ${level} ${says}`,
    {
      tag: `@${level.toLowerCase()}`,
      annotation: [{ type: 'requirement', description: JSON.stringify(requirement) }, ...allureLabels(requirement)],
    },
  ];
}

const severity = { MUST: 'critical', SHOULD: 'normal', MAY: 'minor' } as const satisfies Record<Level, string>;
/** Allure reads its labels from annotations: operations become suites, and results can be found by requirement. */
const allureLabels = ({ id, level, operation: suite, about }: Requirement) => [
  { type: 'allure.label.parentSuite', description: suite },
  { type: 'allure.label.requirement', description: id },
  { type: 'allure.label.severity', description: severity[level] },
  { type: 'allure.label.feature', description: about },
];

/** A promise of the documents. Spread it into test(): test(...must('UPD-4f2a', 'refuse …', grounds), async ({ partner }) => …). */
export const must = (id: string, says: string, grounds: Grounds): Row => row('MUST', id, says, grounds);
/** Expected, but only inferred, or contested between sources. */
export const should = (id: string, says: string, grounds: Grounds): Row => row('SHOULD', id, says, grounds);
/** Allowed and seen, and not to be relied on. */
export const may = (id: string, says: string, grounds: Grounds): Row => row('MAY', id, says, grounds);

/** A promise that cannot be tested from outside, kept as a row with its reason: test(...untested(…)). */
export function untested(
  id: string,
  says: string,
  reason: string,
  grounds: Grounds,
): readonly [title: string, details: TestDetails, body: () => void] {
  const [title, { tag, annotation }] = row(grounds.evidence === 'inf' ? 'SHOULD' : 'MUST', id, says, grounds);
  const annotations = [
    annotation ?? [],
    { type: 'untested', description: reason },
    { type: 'skip', description: reason },
  ].flat();
  return [title, { tag: tag ?? [], annotation: annotations }, () => {}];
}
