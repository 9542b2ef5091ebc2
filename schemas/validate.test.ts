import { expect, test } from '@playwright/test';
import { bodyFromSchema } from './fixtures/bodyFromSchema.ts';
import { opportunities, opportunity } from './fixtures/opportunities.ts';
import { others } from './fixtures/others.ts';
import {
  errorNames,
  formatShapeError,
  type OperationName,
  operationNames,
  operations,
  responseSchema,
  validateClosedRequest,
  validateError,
  validateRequest,
  validateResponse,
} from './index.ts';

const samples = [...opportunities, ...others];

for (const { operation, title, body, undocumented } of samples) {
  test(`${operation} ${title} has the documented shape`, () => {
    const report = validateResponse(operation, body);
    expect(report.shapeErrors).toEqual([]);
    expect(report.undocumented.map(({ path }) => path)).toEqual(undocumented);
  });
}
for (const operation of operationNames) {
  const body = operations[operation].void ? null : bodyFromSchema(responseSchema(operation));

  test(`${operation} with every member of the contract has the documented shape`, () => {
    expect(validateResponse(operation, body)).toEqual({ shapeErrors: [], undocumented: [] });
  });

  test(`${operation} without a required member is broken there, and with another type at the root`, () => {
    const other = operations[operation].void ? {} : 'text';
    expect(validateResponse(operation, other).shapeErrors).toMatchObject([{ path: [], keyword: 'type' }]);
    for (const name of responseSchema(operation).required ?? []) {
      const without = { ...(body as Record<string, unknown>) };
      delete without[name];
      const { shapeErrors } = validateResponse(operation, without);
      expect(shapeErrors).toMatchObject([{ path: [name], keyword: 'required' }]);
    }
  });
}

const sample = (operation: OperationName, title: string): Record<string, unknown> => {
  const found = samples.find((one) => one.operation === operation && one.title.startsWith(title));
  if (!found) throw new Error(`No sample ${operation} ${title}.`);
  return structuredClone(found.body) as Record<string, unknown>;
};
const summary = (): Record<string, unknown> => sample('GetAwsOpportunitySummary', 'approved');

/** Operation, what is broken, the broken body, where, and by which keyword. */
const broken: readonly (readonly [OperationName, string, unknown, string, string])[] = [
  ['CreateOpportunity', 'no Id', { LastModifiedDate: '2025-01-01T00:00:00Z' }, 'Id', 'required'],
  ['CreateOpportunity', 'an Id of another kind', { Id: 'S-1', LastModifiedDate: null }, 'Id', 'pattern'],
  ['CreateOpportunity', 'nothing at all', null, '', 'type'],
  ['UpdateOpportunity', 'no LastModifiedDate', { Id: 'O1' }, 'LastModifiedDate', 'required'],
  [
    'UpdateOpportunity',
    'a date for a timestamp',
    { Id: 'O1', LastModifiedDate: '2025-01-01' },
    'LastModifiedDate',
    'format',
  ],
  ['UpdateOpportunity', 'seconds since 1970', { Id: 'O1', LastModifiedDate: 1735689600 }, 'LastModifiedDate', 'type'],
  [
    'GetOpportunity',
    'no related entities',
    { ...opportunity, RelatedEntityIdentifiers: undefined },
    'RelatedEntityIdentifiers',
    'required',
  ],
  [
    'GetOpportunity',
    'related entities null',
    { ...opportunity, RelatedEntityIdentifiers: null },
    'RelatedEntityIdentifiers',
    'type',
  ],
  [
    'GetOpportunity',
    'a date of no calendar month',
    { ...opportunity, LifeCycle: { TargetCloseDate: '2025-13-01' } },
    'LifeCycle/TargetCloseDate',
    'pattern',
  ],
  ['GetOpportunity', 'a number for a text', { ...opportunity, Project: { Title: 7 } }, 'Project/Title', 'type'],
  [
    'GetOpportunity',
    'an account without the member CompanyName',
    { ...opportunity, Customer: { Account: {} } },
    'Customer/Account/CompanyName',
    'required',
  ],
  ['GetOpportunity', 'a list for an object', { ...opportunity, Customer: [] }, 'Customer', 'type'],
  [
    'GetOpportunity',
    'eleven nines of a second',
    { ...opportunity, CreatedDate: '2025-01-01T00:00:00.99999999999Z' },
    'CreatedDate',
    'format',
  ],
  ['GetAwsOpportunitySummary', 'no Catalog', { ...summary(), Catalog: undefined }, 'Catalog', 'required'],
  [
    'GetAwsOpportunitySummary',
    'a related id of another kind',
    { ...summary(), RelatedOpportunityId: '7' },
    'RelatedOpportunityId',
    'pattern',
  ],
  ['ListOpportunities', 'no list', { NextToken: null }, 'OpportunitySummaries', 'required'],
  [
    'ListOpportunities',
    'null for the list',
    { NextToken: null, OpportunitySummaries: null },
    'OpportunitySummaries',
    'type',
  ],
  [
    'ListOpportunities',
    'a row without Catalog',
    { OpportunitySummaries: [{ Id: 'O1' }] },
    'OpportunitySummaries/0/Catalog',
    'required',
  ],
  [
    'ListSolutions',
    'a row without Status',
    {
      SolutionSummaries: [
        { Catalog: 'AWS', Category: null, CreatedDate: '2025-01-01T00:00:00Z', Id: 'S-1', Name: 'x' },
      ],
    },
    'SolutionSummaries/0/Status',
    'required',
  ],
  [
    'ListEngagementInvitations',
    'a row with a wrong id',
    { EngagementInvitationSummaries: [{ Catalog: 'AWS', Id: 'engi-X' }] },
    'EngagementInvitationSummaries/0/Id',
    'pattern',
  ],
  ['GetEngagementInvitation', 'no Id', { Catalog: 'AWS' }, 'Id', 'required'],
  [
    'GetEngagementInvitation',
    'a receiver without account id',
    { ...sample('GetEngagementInvitation', 'of 2025'), Receiver: { Account: { Alias: 'x' } } },
    'Receiver/Account/AwsAccountId',
    'required',
  ],
  [
    'StartEngagementFromOpportunityTask',
    'a task id of another kind',
    { TaskId: 'job-abc123def4567' },
    'TaskId',
    'pattern',
  ],
  ['StartEngagementFromOpportunityTask', 'an ARN that is none', { TaskArn: 'task-abc' }, 'TaskArn', 'pattern'],
  [
    'StartEngagementByAcceptingInvitationTask',
    'an opportunity id of another kind',
    { OpportunityId: 'X1' },
    'OpportunityId',
    'pattern',
  ],
];
for (const [operation, title, body, path, keyword] of broken) {
  test(`${operation} with ${title} is broken at ${path || 'the root'}`, () => {
    const { shapeErrors } = validateResponse(operation, JSON.parse(JSON.stringify(body)));
    expect(shapeErrors.map((error) => [error.path.join('/'), error.keyword])).toEqual([[path, keyword]]);
  });
}
test('a request is held to its limits, and may carry members nobody knows', () => {
  const valid = {
    Catalog: 'Sandbox',
    ClientToken: 't',
    Project: { Title: 'x', CustomerBusinessProblem: null },
    PartnerId: 7,
  };
  expect(validateRequest('CreateOpportunity', valid)).toEqual([]);
  expect(validateClosedRequest('CreateOpportunity', valid).map(({ path, keyword }) => [path, keyword])).toEqual([
    [['PartnerId'], 'additionalProperties'],
  ]);
  const faults = validateRequest('CreateOpportunity', {
    Catalog: 'Sand box',
    Project: { Title: '\u{1F600}'.repeat(256), CustomerBusinessProblem: 'short' },
    LifeCycle: { Stage: 'Prospects' },
    OpportunityTeam: Array(11).fill({}),
  });
  expect(faults.map(formatShapeError).sort()).toEqual([
    'Catalog must match ^[a-zA-Z]+$, got "Sand box"',
    'ClientToken is required',
    'LifeCycle/Stage must be one of "Prospect", "Qualified", "Technical Validation", "Business Validation", "Committed", "Launched", "Closed Lost", got "Prospects"',
    'OpportunityTeam must have at most 10 items, got 11',
    'Project/CustomerBusinessProblem must have at least 20 characters, got 5',
    'Project/Title must have at most 255 characters, got 256',
  ]);
});
test('lengths count code points', () => {
  const title = { Catalog: 'AWS', ClientToken: 't', Project: { Title: '\u{1F600}'.repeat(255) } };
  expect(validateRequest('CreateOpportunity', title)).toEqual([]);
});
test('names from Object.prototype are members like any other', () => {
  const body = JSON.parse(
    '{"Id":"O1","LastModifiedDate":"2025-01-01T00:00:00Z","__proto__":1,"constructor":2}',
  ) as unknown;
  const { shapeErrors, undocumented } = validateResponse('UpdateOpportunity', body);
  expect(shapeErrors).toEqual([]);
  expect(undocumented.map(({ path }) => path)).toEqual(['__proto__', 'constructor']);
});
test('every error has a shape, a ValidationException a reason and codes', () => {
  for (const name of errorNames.filter((one) => one !== 'ValidationException')) {
    expect(validateError(name, { Message: 'x' })).toEqual({ shapeErrors: [], undocumented: [] });
    expect(validateError(name, { Message: 7 }).shapeErrors).toHaveLength(1);
  }
  const entry = { FieldName: null, Code: 'ACTION_NOT_PERMITTED', Message: 'no' };
  const body = { Message: '', Reason: 'BUSINESS_VALIDATION_FAILED', ErrorList: [entry] };
  expect(validateError('ValidationException', body)).toEqual({ shapeErrors: [], undocumented: [] });
  expect(validateError('ValidationException', { Message: 'x' }).shapeErrors.map(({ path }) => path)).toEqual([
    ['Reason'],
  ]);
  expect(
    validateError('AccessDeniedException', { Message: 'x', Reason: 'y' }).undocumented.map(({ path }) => path),
  ).toEqual(['Reason']);
});
