import type { Evidence, Exchange } from '../client/exchange.ts';
import { type OperationName, operationNames } from '../schemas/index.ts';
import { Ledger, type TestFacts } from './ledger.ts';
import { type Circumstances, type Report, reportOf } from './report.ts';
import { subjects } from './requirement.ts';
import { runMetadata } from './run.ts';
import { unmeasured } from './trust.ts';

/** How large an invented run is; the page is measured and tested with such runs. */
export interface Size {
  readonly requirements: number;
  /** How many of the tests carry an exchange. */
  readonly exchanges: number;
  readonly failed?: number;
}
const prefixes: Readonly<Record<OperationName, string>> = {
  AssignOpportunity: 'ASG',
  AssociateOpportunity: 'ASC',
  CreateOpportunity: 'CRE',
  DisassociateOpportunity: 'DIS',
  GetAwsOpportunitySummary: 'SUM',
  GetEngagementInvitation: 'GEI',
  GetOpportunity: 'GET',
  ListEngagementInvitations: 'LEI',
  ListOpportunities: 'LOP',
  ListSolutions: 'LSO',
  RejectEngagementInvitation: 'REJ',
  StartEngagementByAcceptingInvitationTask: 'ACC',
  StartEngagementFromOpportunityTask: 'SUB',
  UpdateOpportunity: 'UPD',
};
const deeds = [
  'refuse a LastModifiedDate that is no longer current',
  'answer with every documented member',
  'hide the record from every other account',
  'accept any documented value',
  'name the field that is missing',
  'return pages that join to the whole',
];

/** A ledger of an invented run: every outcome, every operation, the same for the same size. `salt` changes the volatile values only. */
export function syntheticLedger({ requirements, exchanges, failed = 12 }: Size, salt = 0): Ledger {
  const ledger = new Ledger();
  for (let index = 0; index < requirements; index += 1)
    ledger.add(fact(index, index < failed, index < exchanges, salt));
  return ledger;
}

export const syntheticCircumstances = (salt = 0): Circumstances => ({
  run: runMetadata(['node', 'playwright', 'test'], { SEED: '42' }),
  left: [],
  trust: {
    ...unmeasured,
    seededFaults: { total: 40, caught: 39, survivors: ['forgets-next-steps'] },
    worthless: [{ name: 'echo', passed: 3, total: 900 }],
  },
  links: { playwright: 'playwright/index.html', allure: null },
  stamp: { run: `run-${salt}`, startedAt: `2026-11-2${salt % 9}T03:00:00.000Z`, millis: 41_000 + salt },
});
export const syntheticReport = (size: Size, salt = 0): Report =>
  reportOf(syntheticLedger(size, salt), syntheticCircumstances(salt));

function fact(index: number, failed: boolean, withExchange: boolean, salt: number): TestFacts {
  const operation = operationNames[index % operationNames.length] ?? 'GetOpportunity';
  const id = `${prefixes[operation]}-${(0x1000 + index).toString(16)}`;
  const level = index % 7 === 6 ? 'SHOULD' : 'MUST';
  const says = `${deeds[index % deeds.length] ?? ''}, case ${index}`;
  const requirement = {
    id,
    level,
    says,
    source: `${operation}, LifeCycle; facts C.6`,
    evidence: index % 3 ? 'doc' : 'obs',
    about: subjects[index % subjects.length],
    operation,
  };
  const skipped = !failed && index % 41 === 40;
  const kinds = ['assertion', 'shape', 'diff'] as const;
  const errors = failed
    ? [messageOf(kinds[index % 3] ?? 'diff', id)]
    : !skipped && index % 97 === 96
      ? ['Indeterminate(throttled): gave up after 30 s']
      : [];
  return {
    testId: `t${index}`,
    title: `${level} ${says}`,
    file: `specs/operations/${operation}.spec.ts`,
    line: 10 + index,
    project: 'specs',
    retried: false,
    status: skipped ? 'skipped' : errors.length > 0 ? 'failed' : 'passed',
    expectedStatus: 'passed',
    errors,
    annotations: [
      { type: 'requirement', description: JSON.stringify(requirement) },
      ...(skipped ? [{ type: 'untested', description: 'only AWS reviewers can start one' }] : []),
    ],
    trace: failed ? `test-results/t${index}/trace.zip` : null,
    evidence: withExchange || failed ? evidenceOf(operation, index, failed, salt) : null,
  };
}

function messageOf(kind: 'assertion' | 'shape' | 'diff', id: string): string {
  if (kind === 'assertion')
    return 'Error: expect(reply).toBeProblem(expected)\n\nExpected: ConflictException\nReceived: 200 with a body\n\nThe second writer must lose.';
  if (kind === 'shape')
    return `ShapeBroken(${id}): GetOpportunity response: LifeCycle/Stage must be one of Prospect, Qualified, …`;
  return 'Error: expect(received).toMatchObject(expected)\n\n- Expected  - 1\n+ Received  + 1\n\n  Object {\n    "LifeCycle": Object {\n-     "ReviewStatus": "Approved",\n+     "ReviewStatus": "In review",\n    },\n  }';
}

function evidenceOf(operation: OperationName, index: number, failed: boolean, salt: number): Evidence {
  const stamp = new Date(Date.UTC(2026, 10, 22, 3, 0, 0, 0) + index * 137 + salt * 86_400_000).toISOString();
  const Id = `O${7_000_000 + index * 3 + salt}`;
  const uuid = `${(0x10000000 + index * 977 + salt).toString(16)}-0000-4000-8000-${(0x100000000000 + index).toString(16)}`;
  const create: Exchange = {
    operation: 'CreateOpportunity',
    route: 'sdk',
    startedAt: stamp,
    millis: 3 + (index % 7),
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
    faults: [],
    drift: [],
  };
  const stage = failed ? 'Prospecting' : 'Qualified';
  const read: Exchange = {
    ...create,
    operation,
    millis: 2 + (index % 31),
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
    faults: failed
      ? [
          {
            path: 'LifeCycle/Stage',
            keyword: 'enum',
            expected: 'one of Prospect, Qualified, Technical Validation, …',
            schemaPath: '#/LifeCycle/Stage',
          },
        ]
      : [],
    drift: index % 50 === 0 ? [{ path: 'LifeCycle/Mood', kind: 'member', value: 'Mood' }] : [],
  };
  return {
    exchanges: [create, read],
    calls: {
      CreateOpportunity: { calls: 1, throttled: 0, retries: 0, millis: [create.millis] },
      [operation]: { calls: 1, throttled: index % 200 === 0 ? 1 : 0, retries: 0, millis: [read.millis + salt] },
    },
    seen: {
      CreateOpportunity: {
        request: ['Catalog', 'ClientToken', 'LifeCycle', 'LifeCycle/Stage', 'LifeCycle/Stage=Prospect'],
        response: ['Id', 'LastModifiedDate'],
      },
      [operation]: { request: ['Catalog', 'Identifier'], response: ['Id', 'LifeCycle', 'LifeCycle/Stage'] },
    },
  };
}
