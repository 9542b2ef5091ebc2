import { expect, test } from '@playwright/test';
import { created, submitted, updated } from './examples.ts';
import { guards, judge, judgeAssignment, judgeAssociation, judgeInvitation, rules } from './judge.ts';
import type { AssociationFacts } from './rule.ts';

const fields = (problem: ReturnType<typeof judge>): (string | undefined)[] =>
  problem?.ErrorList.map(({ FieldName }) => FieldName) ?? [];

test('a draft of nothing is allowed', () => {
  expect(judge(created({}))).toBeNull();
});

test('all faults of one request are told at once, and the message is empty', () => {
  const problem = judge(
    created({
      LifeCycle: { TargetCloseDate: '2020-01-01' },
      Project: { CustomerUseCase: 'Other' },
      Marketing: { CampaignName: 'Spring' },
    }),
  );
  expect(problem).toMatchObject({
    errorName: 'ValidationException',
    message: '',
    Reason: 'BUSINESS_VALIDATION_FAILED',
  });
  expect(fields(problem).sort()).toEqual([
    'lifeCycle.targetCloseDate',
    'marketing.campaignName',
    'project.customerUseCase',
  ]);
});

test('faults of values alone are faults of the request', () => {
  expect(judge(created({ Project: { CustomerUseCase: 'Other' } }))?.Reason).toBe('REQUEST_VALIDATION_FAILED');
});

test('a locked record is told alone', () => {
  const locked = { LifeCycle: { ReviewStatus: 'Submitted' } } as const;
  const problem = judge(updated(locked, { ...locked, Project: { CustomerUseCase: 'Other' } }));
  expect(problem?.ErrorList).toEqual([
    {
      Code: 'ACTION_NOT_PERMITTED',
      Message:
        'You cannot perform Update action. The opportunity cannot be modified in Submitted, Rejected or In review status.',
    },
  ]);
});

test('an empty draft cannot be submitted, and every missing member is named', () => {
  const named = fields(judge(submitted({ LifeCycle: { ReviewStatus: 'Pending Submission' } })));
  expect(named).toContain('project.salesActivities');
  expect(named).toContain('relatedEntityIdentifiers.solutions');
  expect(named).toHaveLength(12);
});

test('a complete draft can be submitted', () => {
  const Address = { CountryCode: 'US', StateOrRegion: 'Washington', PostalCode: '98101' } as const;
  const draft = {
    LifeCycle: { ReviewStatus: 'Pending Submission', TargetCloseDate: '2027-01-31' },
    PrimaryNeedsFromAws: ['Co-Sell - Deal Support'],
    Customer: { Account: { CompanyName: 'Acme', Industry: 'Retail', WebsiteUrl: 'acme.example', Address } },
    Project: {
      Title: 'Lake',
      CustomerUseCase: 'Database',
      DeliveryModels: ['SaaS or PaaS'],
      SalesActivities: ['SOW Signed'],
      ExpectedCustomerSpend: [{ Amount: '5', CurrencyCode: 'USD' }],
      OtherSolutionDescription: 'Ours',
    },
  } as const;
  expect(judge(submitted(draft))).toBeNull();
  expect(fields(judge(submitted(draft, { InvolvementType: 'Co-Sell', Visibility: 'Limited' })))).toEqual([
    undefined,
    'primaryNeedsFromAws',
  ]);
});

test('the whole demo passes: approve while submitted, then move the stage', () => {
  const Marketing = { Source: 'None' } as const;
  const at = (ReviewStatus: 'Submitted' | 'Approved', Stage: 'Prospect' | 'Qualified') => ({
    Marketing,
    LifeCycle: { ReviewStatus, Stage },
  });
  expect(judge(updated(at('Submitted', 'Prospect'), at('Approved', 'Prospect')))).toBeNull();
  expect(judge(updated(at('Approved', 'Prospect'), at('Approved', 'Qualified')))).toBeNull();
});

const association = (more: Partial<AssociationFacts>): AssociationFacts => ({
  operation: 'AssociateOpportunity',
  type: 'Solutions',
  identifier: 'S-1234567',
  related: {},
  solution: 'Active',
  stage: null,
  ...more,
});

test('a malformed id is told before an unknown one, and a duplicate before a limit', () => {
  expect(judgeAssociation(association({}))).toBeNull();
  expect(judgeAssociation(association({ identifier: 'Other', solution: null }))).toMatchObject({
    Reason: 'REQUEST_VALIDATION_FAILED',
    ErrorList: [{ Code: 'INVALID_STRING_FORMAT', FieldName: 'relatedEntityIdentifier' }],
  });
  expect(judgeAssociation(association({ identifier: 'S-9', solution: null }))?.errorName).toBe(
    'ResourceNotFoundException',
  );
  const full = { Solutions: ['S-1234567', ...Array.from({ length: 9 }, (_, index) => `S-${index}`)] };
  expect(judgeAssociation(association({ related: full }))?.errorName).toBe('ConflictException');
  expect(judgeAssociation(association({ related: full, identifier: 'S-99' }))?.ErrorList[0]?.Code).toBe(
    'TOO_MANY_VALUES',
  );
});

test('what is not associated is not found', () => {
  const problem = judgeAssociation(association({ operation: 'DisassociateOpportunity' }));
  expect(problem).toMatchObject({ errorName: 'ResourceNotFoundException', message: 'Resource not found' });
});

test('an invitation is answered once and in time, an unknown assignee refused', () => {
  const invitation = {
    operation: 'RejectEngagementInvitation',
    status: 'PENDING',
    expires: null,
    now: '2026-11-22T00:00:00Z',
  } as const;
  expect(judgeInvitation(invitation)).toBeNull();
  expect(judgeInvitation({ ...invitation, status: 'ACCEPTED' })?.errorName).toBe('ConflictException');
  expect(judgeAssignment({ operation: 'AssignOpportunity', email: 'a@b.example' })).toBeNull();
  expect(judgeAssignment({ operation: 'AssignOpportunity', email: 'a@b.invalid' })?.Reason).toBe(
    'BUSINESS_VALIDATION_FAILED',
  );
});

test('no two rules share a name, and each says what it rests on', () => {
  const all = [...Object.values(rules).flat(), ...Object.values(guards).flat()];
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  for (const { says, source } of all) {
    expect(says).toMatch(/\.$/);
    expect(source).toMatch(/^facts [A-F]/);
  }
});
