import { type OperationName, operationNames } from '../../schemas/index.ts';
import { buildReport } from '../buildReport.ts';
import { type FinishedTest, Ledger } from '../collect/ledger.ts';
import { runMetadata } from '../collect/runInfo.ts';
import { categories } from '../coverage/requirement.ts';
import { nothingMeasured } from '../judge/trust.ts';
import type { Report, ReportInput } from '../report.ts';
import { syntheticEvidence } from './syntheticEvidence.ts';

/** How large an invented run is; the page is measured and tested with such runs. */
export interface SyntheticSize {
  readonly requirements: number;
  /** How many of the tests carry an exchange. */
  readonly exchanges: number;
  readonly failed?: number;
  /** So many letters more in each response body, and six exchanges a test. */
  readonly bodyLetters?: number;
}
const statements = [
  'rejects a LastModifiedDate that is no longer current',
  'returns every documented member',
  'isolates accounts',
  'accepts every documented value',
  'returns the name of the missing member',
  'returns pages that join to the whole list',
];

/** A ledger of an invented run: every outcome, every operation, the same for the same size. `salt` changes the volatile values only. */
export function syntheticLedger(size: SyntheticSize, salt = 0): Ledger {
  const { requirements, exchanges, failed = 12, bodyLetters = 0 } = size;
  const ledger = new Ledger();
  for (let index = 0; index < requirements; index += 1) {
    const test = syntheticTest(index, index < failed, index < exchanges, salt);
    ledger.add(bodyLetters > 0 ? withLongBodies(test, bodyLetters, index) : test);
  }
  return ledger;
}

function withLongBodies(test: FinishedTest, letters: number, index: number): FinishedTest {
  if (test.evidence === null) return test;
  const exchanges = Array.from({ length: 3 }, (_, copy) =>
    test.evidence?.exchanges.map((exchange) => ({
      ...exchange,
      response: exchange.response && {
        ...exchange.response,
        body: JSON.stringify({
          ...JSON.parse(exchange.response.body),
          Long: `${index}.${copy} `.padEnd(letters, 'long '),
        }),
      },
    })),
  ).flatMap((copies) => copies ?? []);
  return { ...test, evidence: { ...test.evidence, exchanges } };
}

export const syntheticInput = (salt = 0): ReportInput => ({
  run: runMetadata(['node', 'playwright', 'test'], { SEED: '42' }),
  exclusions: [],
  harnessErrors: [],
  warnings: [],
  retired: {},
  trust: {
    ...nothingMeasured,
    measuredAt: '2026-11-20T03:00:00.000Z',
    commit: 'a1b2c3d',
    mutants: { total: 40, caught: 39, survivors: ['get-omits-next-steps'] },
    controlTargets: [{ name: 'echo', passed: 3, total: 900 }],
  },
  links: { playwright: 'playwright/index.html', allure: null },
  stamp: { run: `run-${salt}`, startedAt: `2026-11-2${salt % 9}T03:00:00.000Z`, durationMs: 41_000 + salt },
});
export const syntheticReport = (size: SyntheticSize, salt = 0): Report =>
  buildReport(syntheticLedger(size, salt), syntheticInput(salt));

function syntheticTest(index: number, failed: boolean, withExchange: boolean, salt: number): FinishedTest {
  const operation = operationNames[index % operationNames.length] ?? 'GetOpportunity';
  const id = `SYN-${(0x1000 + index).toString(16)}`;
  const level = index % 7 === 6 ? 'SHOULD' : 'MUST';
  const statement = `${statements[index % statements.length] ?? ''}, case ${index}`;
  const requirement = {
    id,
    level,
    statement,
    source: `${operation}, LifeCycle; behaviour C.6`,
    evidence: index % 3 ? 'documented' : 'observed',
    category: categories[index % categories.length],
    operation,
  };
  const skipped = !failed && index % 41 === 40;
  const kinds = ['assertion', 'shape', 'diff'] as const;
  const ended = failed
    ? syntheticFailure(kinds[index % 3] ?? 'diff', id, operation)
    : !skipped && index % 97 === 96
      ? explained('gave up after 30 s', { outcome: 'indeterminate', reason: 'throttled' })
      : { errors: [], annotations: [] };
  return {
    testId: `t${index}`,
    title: `${level} ${statement}`,
    file: `specs/operations/${operation}.spec.ts`,
    line: 10 + index,
    project: 'specs',
    retried: false,
    durationMs: 3 + (index % 11),
    status: skipped ? 'skipped' : ended.errors.length > 0 ? 'failed' : 'passed',
    expectedStatus: 'passed',
    errors: ended.errors,
    annotations: [
      { type: 'requirement', description: JSON.stringify(requirement) },
      ...(skipped ? [{ type: 'untested', description: 'only AWS reviewers can start one' }] : []),
      ...ended.annotations,
    ],
    trace: failed ? `test-results/t${index}/trace.zip` : null,
    evidence: withExchange || failed ? syntheticEvidence(operation, index, failed, salt) : null,
  };
}

type Ended = Pick<FinishedTest, 'errors' | 'annotations'>;
/** An error that its annotation explains, as specs/support/outcome.ts writes it. */
const explained = (message: string, outcome: object): Ended => ({
  errors: [`Error: ${message}`],
  annotations: [{ type: 'outcome', description: JSON.stringify({ ...outcome, message }) }],
});

function syntheticFailure(kind: 'assertion' | 'shape' | 'diff', id: string, operation: OperationName): Ended {
  if (kind === 'shape') {
    const charge = `${operation} response: LifeCycle/Stage must be one of Prospect, Qualified, …`;
    return explained(`${id}: ${charge}`, { outcome: 'failed', reason: '', charges: [{ id, message: charge }] });
  }
  const message =
    kind === 'assertion'
      ? `expect(response).toBeRejectedWith(error)

Expected: ConflictException
Received: ${operation} returned 200 (empty body)`
      : `expect(received).toMatchObject(expected)

- Expected  - 1
+ Received  + 1

  Object {
    "LifeCycle": Object {
-     "ReviewStatus": "Approved",
+     "ReviewStatus": "Pending Submission",
    },
  }`;
  return { errors: [`Error: ${message}`], annotations: [] };
}
