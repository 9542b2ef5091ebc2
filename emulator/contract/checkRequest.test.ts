import { expect, test } from '@playwright/test';
import { ApiError } from '../apiError.ts';
import { limit } from '../limits.ts';
import { checkRequest } from './checkRequest.ts';

const errorsOf = (operation: Parameters<typeof checkRequest>[0], body: Record<string, unknown>): string[] => {
  try {
    checkRequest(operation, body);
    return [];
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    expect(error.Reason).toBe('REQUEST_VALIDATION_FAILED');
    return error.ErrorList.map(({ FieldName, Code }) => `${FieldName} ${Code}`).sort();
  }
};
const valid = { Catalog: 'Sandbox', ClientToken: 't' };

test('a valid request comes back without what the contract does not know', () => {
  const input = checkRequest('CreateOpportunity', { ...valid, Unknown: 1, Customer: { Extra: 1, Contacts: null } });
  expect(input).toEqual({ ...valid, Customer: { Contacts: null } });
});

test('a prototype name is one more unknown member', () => {
  const body = JSON.parse(
    '{"Catalog":"Sandbox","ClientToken":"t","__proto__":{"Origin":"x"},"constructor":{}}',
  ) as Record<string, unknown>;
  expect(checkRequest('CreateOpportunity', body)).toEqual(valid);
});

const table: readonly (readonly [
  string,
  Parameters<typeof checkRequest>[0],
  Record<string, unknown>,
  readonly string[],
])[] = [
  ['required', 'GetOpportunity', { Catalog: 'Sandbox' }, ['identifier REQUIRED_FIELD_MISSING']],
  ['required and null', 'ListOpportunities', { Catalog: null }, ['catalog REQUIRED_FIELD_MISSING']],
  ['pattern', 'GetOpportunity', { Catalog: 'Sandbox', Identifier: 'X1' }, ['identifier INVALID_STRING_FORMAT']],
  ['catalog', 'GetOpportunity', { Catalog: 'sandbox', Identifier: 'O1' }, ['catalog INVALID_ENUM_VALUE']],
  ['enum', 'CreateOpportunity', { ...valid, NationalSecurity: 'Maybe' }, ['nationalSecurity INVALID_ENUM_VALUE']],
  ['minimum', 'ListOpportunities', { Catalog: 'Sandbox', MaxResults: 0 }, ['maxResults VALUE_OUT_OF_RANGE']],
  ['maximum', 'ListOpportunities', { Catalog: 'Sandbox', MaxResults: 101 }, ['maxResults VALUE_OUT_OF_RANGE']],
  [
    'too many',
    'ListOpportunities',
    { Catalog: 'Sandbox', Identifier: Array.from({ length: 21 }, () => 'O1') },
    ['identifier TOO_MANY_VALUES'],
  ],
  [
    'instant',
    'UpdateOpportunity',
    { Catalog: 'Sandbox', Identifier: 'O1', LastModifiedDate: 'yesterday' },
    ['lastModifiedDate INVALID_STRING_FORMAT'],
  ],
  [
    'all faults at once, nested ones without list positions',
    'CreateOpportunity',
    {
      Catalog: 'Sandbox',
      Project: {
        CustomerBusinessProblem: 'short',
        ExpectedCustomerSpend: [{ Amount: '1', CurrencyCode: 'USD', TargetCompany: 'AWS' }],
      },
    },
    [
      'clientToken REQUIRED_FIELD_MISSING',
      'project.customerBusinessProblem INVALID_VALUE',
      'project.expectedCustomerSpend.frequency REQUIRED_FIELD_MISSING',
    ],
  ],
];
for (const [title, operation, body, expected] of table) {
  test(`${operation}: ${title}`, () => expect(errorsOf(operation, body)).toEqual(expected));
}

const messagesOf = (operation: Parameters<typeof checkRequest>[0], body: Record<string, unknown>): string[] => {
  try {
    checkRequest(operation, body);
    return [];
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.ErrorList.map(({ Message }) => Message).sort();
  }
};

test('every message is a sentence that names the member, the rule and what was sent', () => {
  const Project = { Title: 'x'.repeat(300), SalesActivities: ['Chat'], ExpectedCustomerSpend: [{ Frequency: 5 }] };
  const body = { Catalog: 'sandbox', Project, NationalSecurity: 'Maybe', Customer: [], OpportunityType: null };
  expect(messagesOf('CreateOpportunity', body)).toEqual([
    'catalog must be one of "AWS", "Sandbox", got "sandbox"',
    'clientToken is required',
    'customer must be an object, got a list of 0 items',
    'nationalSecurity must be one of "Yes", "No", got "Maybe"',
    'project.expectedCustomerSpend.currencyCode (entry 1) is required',
    'project.expectedCustomerSpend.frequency (entry 1) must be a string, got 5',
    'project.expectedCustomerSpend.frequency (entry 1) must be one of "Monthly", "None", got 5',
    'project.expectedCustomerSpend.targetCompany (entry 1) is required',
    expect.stringMatching(/^project\.salesActivities \(entry 1\) must be one of "Initialized .*", got "Chat"$/),
    'project.title must have at most 255 characters, got 300',
  ]);
  expect(messagesOf('UpdateOpportunity', { Catalog: 'Sandbox', Identifier: 'O1', LastModifiedDate: 'now' })).toEqual([
    'lastModifiedDate must be an RFC 3339 timestamp, got "now"',
  ]);
});

test.describe('the rejection of a value lists every one that is known (since-launch Q.12)', () => {
  const account = (changes: object) => ({ ...valid, Customer: { Account: { CompanyName: 'A', ...changes } } });
  const cases: readonly (readonly [Parameters<typeof checkRequest>[0], Record<string, unknown>, string, number])[] = [
    ['CreateOpportunity', account({ Address: { CountryCode: 'KP' } }), 'Customer.Account.Address.CountryCode', 249],
    ['UpdateOpportunity', account({ Address: { CountryCode: 'Chad' } }), 'Customer.Account.Address.CountryCode', 249],
    ['CreateOpportunity', account({ Industry: 'Energy' }), 'Customer.Account.Industry', 28],
    ['CreateOpportunity', { ...valid, LifeCycle: { ClosedLostReason: 'No' } }, 'LifeCycle.ClosedLostReason', 19],
    [
      'UpdateOpportunity',
      { ...valid, SoftwareRevenue: { Value: { CurrencyCode: 'XYZ' } } },
      'SoftwareRevenue.Value.CurrencyCode',
      168,
    ],
  ];
  for (const [operation, body, member, count] of cases)
    test(`${operation}: the ${count} values of ${member}`, () => {
      const text = messageOf(operation, body, member);
      const listed = [...(/values \((.*)\), got/.exec(text)?.[1] ?? '').matchAll(/"[^"]+"/g)];
      expect(listed).toHaveLength(count);
      expect(text.length).toBeLessThanOrEqual(limit('errorMessageLength'));
    });
});

function messageOf(operation: Parameters<typeof checkRequest>[0], body: Record<string, unknown>, member: string) {
  try {
    checkRequest(operation, body);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.ErrorList.find(({ FieldName }) => FieldName?.toLowerCase() === member.toLowerCase())?.Message ?? '';
  }
  return '';
}
