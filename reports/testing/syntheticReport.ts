import type { Exchange, TranscriptAttachment } from '../../client/exchange.ts';
import { type OperationName, operationNames } from '../../schemas/index.ts';
import { buildReport } from '../buildReport.ts';
import { type FinishedTest, Ledger } from '../collect/ledger.ts';
import { runMetadata } from '../collect/runInfo.ts';
import { categories } from '../coverage/requirement.ts';
import { nothingMeasured } from '../judge/trust.ts';
import type { Report, ReportInput } from '../report.ts';

/** How large an invented run is; the page is measured and tested with such runs. */
export interface SyntheticSize {
  readonly requirements: number;
  /** How many of the tests carry an exchange. */
  readonly exchanges: number;
  readonly failed?: number;
}
const statements = [
  'refuse a LastModifiedDate that is no longer current',
  'answer with every documented member',
  'hide the record from every other account',
  'accept any documented value',
  'name the field that is missing',
  'return pages that join to the whole',
];

/** A ledger of an invented run: every outcome, every operation, the same for the same size. `salt` changes the volatile values only. */
export function syntheticLedger({ requirements, exchanges, failed = 12 }: SyntheticSize, salt = 0): Ledger {
  const ledger = new Ledger();
  for (let index = 0; index < requirements; index += 1)
    ledger.add(syntheticTest(index, index < failed, index < exchanges, salt));
  return ledger;
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
    mutants: { total: 40, caught: 39, survivors: ['forgets-next-steps'] },
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
  const errors = failed
    ? [syntheticMessage(kinds[index % 3] ?? 'diff', id)]
    : !skipped && index % 97 === 96
      ? ['Indeterminate(throttled): gave up after 30 s']
      : [];
  return {
    testId: `t${index}`,
    title: `${level} ${statement}`,
    file: `specs/operations/${operation}.spec.ts`,
    line: 10 + index,
    project: 'specs',
    retried: false,
    durationMs: 3 + (index % 11),
    status: skipped ? 'skipped' : errors.length > 0 ? 'failed' : 'passed',
    expectedStatus: 'passed',
    errors,
    annotations: [
      { type: 'requirement', description: JSON.stringify(requirement) },
      ...(skipped ? [{ type: 'untested', description: 'only AWS reviewers can start one' }] : []),
    ],
    trace: failed ? `test-results/t${index}/trace.zip` : null,
    evidence: withExchange || failed ? syntheticEvidence(operation, index, failed, salt) : null,
  };
}

function syntheticMessage(kind: 'assertion' | 'shape' | 'diff', id: string): string {
  if (kind === 'assertion')
    return 'Error: expect(reply).toBeProblem(expected)\n\nExpected: ConflictException\nReceived: 200 with a body\n\nThe second writer must lose.';
  if (kind === 'shape')
    return `ShapeBroken(${id}): GetOpportunity response: LifeCycle/Stage must be one of Prospect, Qualified, …`;
  return 'Error: expect(received).toMatchObject(expected)\n\n- Expected  - 1\n+ Received  + 1\n\n  Object {\n    "LifeCycle": Object {\n-     "ReviewStatus": "Approved",\n+     "ReviewStatus": "In review",\n    },\n  }';
}

function syntheticEvidence(
  operation: OperationName,
  index: number,
  failed: boolean,
  salt: number,
): TranscriptAttachment {
  const stamp = new Date(Date.UTC(2026, 10, 22, 3, 0, 0, 0) + index * 137 + salt * 86_400_000).toISOString();
  const Id = `O${7_000_000 + index * 3 + salt}`;
  const uuid = `${(0x10000000 + index * 977 + salt).toString(16)}-0000-4000-8000-${(0x100000000000 + index).toString(16)}`;
  const create: Exchange = {
    operation: 'CreateOpportunity',
    route: 'sdk',
    startedAt: stamp,
    durationMs: 3 + (index % 7),
    request: {
      method: 'POST',
      url: `http://127.0.0.1:${40_000 + salt}/`,
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'AWSPartnerCentralSelling.CreateOpportunity',
      },
      body: JSON.stringify({
        Catalog: 'Sandbox',
        ClientToken: uuid,
        LifeCycle: { Stage: 'Prospect', TargetCloseDate: '2027-03-31' },
        Project: { Title: `Data lake "${index}" <b>&</b>` },
      }),
    },
    response: {
      status: 200,
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': uuid },
      body: JSON.stringify({ Id, LastModifiedDate: stamp, PartnerOpportunityIdentifier: null }),
    },
    error: null,
    shapeErrors: [],
    undocumented: [],
  };
  const stage = failed ? 'Prospecting' : 'Qualified';
  const read: Exchange = {
    ...create,
    operation,
    durationMs: 2 + (index % 31),
    request: {
      ...create.request,
      headers: { ...create.request.headers, 'x-amz-target': `AWSPartnerCentralSelling.${operation}` },
      body: JSON.stringify({ Catalog: 'Sandbox', Identifier: Id }),
    },
    response: {
      status: 200,
      headers: create.response?.headers ?? {},
      body: JSON.stringify({
        Arn: `arn:aws:partnercentral:us-east-1:111111111111:catalog/Sandbox/opportunity/${Id}`,
        Catalog: 'Sandbox',
        CreatedDate: stamp,
        Id,
        LastModifiedDate: stamp,
        LifeCycle: { Mood: 'bright', ReviewStatus: 'Pending Submission', Stage: stage },
        RelatedEntityIdentifiers: null,
      }),
    },
    shapeErrors: failed
      ? [
          {
            path: ['LifeCycle', 'Stage'],
            keyword: 'enum',
            message: 'must be one of Prospect, Qualified, Technical Validation, …',
            schemaPath: '#/LifeCycle/Stage',
          },
        ]
      : [],
    undocumented: index % 50 === 0 ? [{ path: 'LifeCycle/Mood', kind: 'member', value: 'Mood' }] : [],
  };
  return {
    exchanges: [create, read],
    calls: {
      CreateOpportunity: { calls: 1, throttled: 0, retries: 0, latenciesMs: [create.durationMs] },
      [operation]: {
        calls: 1,
        throttled: index % 200 === 0 ? 1 : 0,
        retries: 0,
        latenciesMs: [read.durationMs + salt],
      },
    },
    coverage: {
      CreateOpportunity: {
        request: ['Catalog', 'ClientToken', 'LifeCycle', 'LifeCycle/Stage', 'LifeCycle/Stage=Prospect'],
        response: ['Id', 'LastModifiedDate'],
      },
      [operation]: { request: ['Catalog', 'Identifier'], response: ['Id', 'LifeCycle', 'LifeCycle/Stage'] },
    },
  };
}
