import { expect, test } from '@playwright/test';
import { createContext, submitContext, updateContext } from '../testing/ruleExamples.ts';
import * as evaluation from './evaluate.ts';
import { preconditions, ruleSet, rules } from './evaluate.ts';
import type { AssignmentContext, AssociationContext, InvitationContext, RuleContext } from './rule.ts';

const evaluateRules = (context: RuleContext) => evaluation.evaluateRules(context, ruleSet);
const evaluateAssociation = (context: AssociationContext) => evaluation.evaluateAssociation(context, ruleSet);
const evaluateInvitation = (context: InvitationContext) => evaluation.evaluateInvitation(context, ruleSet);
const evaluateAssignment = (context: AssignmentContext) => evaluation.evaluateAssignment(context, ruleSet);

const fieldNames = (problem: ReturnType<typeof evaluateRules>): (string | undefined)[] =>
  problem?.ErrorList.map(({ FieldName }) => FieldName) ?? [];

test('a draft without members is accepted', () => {
  expect(evaluateRules(createContext({}))).toBeNull();
});

test('one response has all errors of a request and an empty Message', () => {
  const problem = evaluateRules(
    createContext({
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
  expect(fieldNames(problem).sort()).toEqual([
    'lifeCycle.targetCloseDate',
    'marketing.campaignName',
    'project.customerUseCase',
  ]);
});

test('errors about values alone have the Reason REQUEST_VALIDATION_FAILED', () => {
  expect(evaluateRules(createContext({ Project: { CustomerUseCase: 'Other' } }))?.Reason).toBe(
    'REQUEST_VALIDATION_FAILED',
  );
});

test('the error about a locked record is reported alone', () => {
  const locked = { LifeCycle: { ReviewStatus: 'Submitted' } } as const;
  const problem = evaluateRules(updateContext(locked, { ...locked, Project: { CustomerUseCase: 'Other' } }));
  expect(problem?.ErrorList).toEqual([
    {
      Code: 'ACTION_NOT_PERMITTED',
      Message:
        'You cannot perform Update action. The opportunity cannot be modified in Submitted, Rejected or In review status.',
    },
  ]);
});

test('the submission of an empty draft is rejected, and every missing member is named', () => {
  const named = fieldNames(evaluateRules(submitContext({ LifeCycle: { ReviewStatus: 'Pending Submission' } })));
  expect(named).toContain('project.salesActivities');
  expect(named).toContain('relatedEntityIdentifiers.solutions');
  expect(named).toHaveLength(13);
});

test('a complete draft can be submitted', () => {
  const Address = { CountryCode: 'US', StateOrRegion: 'Washington', PostalCode: '98101' } as const;
  const draft = {
    LifeCycle: { ReviewStatus: 'Pending Submission', TargetCloseDate: '2027-01-31' },
    PrimaryNeedsFromAws: ['Co-Sell - Deal Support'],
    Customer: { Account: { CompanyName: 'Acme', Industry: 'Retail', WebsiteUrl: 'acme.example', Address } },
    Project: {
      Title: 'Lake',
      CustomerBusinessProblem: 'Data in too many places',
      CustomerUseCase: 'Database',
      DeliveryModels: ['SaaS or PaaS'],
      SalesActivities: ['SOW Signed'],
      ExpectedCustomerSpend: [{ Amount: '5', CurrencyCode: 'USD' }],
      OtherSolutionDescription: 'Ours',
    },
  } as const;
  expect(evaluateRules(submitContext(draft))).toBeNull();
  expect(
    fieldNames(evaluateRules(submitContext(draft, { InvolvementType: 'Co-Sell', Visibility: 'Limited' }))),
  ).toEqual([undefined, 'primaryNeedsFromAws']);
});

test('the steps of the demo are accepted: approve while submitted, then change the stage', () => {
  const Marketing = { Source: 'None' } as const;
  const at = (ReviewStatus: 'Submitted' | 'Approved', Stage: 'Prospect' | 'Qualified') => ({
    Marketing,
    LifeCycle: { ReviewStatus, Stage },
  });
  expect(evaluateRules(updateContext(at('Submitted', 'Prospect'), at('Approved', 'Prospect')))).toBeNull();
  expect(evaluateRules(updateContext(at('Approved', 'Prospect'), at('Approved', 'Qualified')))).toBeNull();
});

const association = (more: Partial<AssociationContext>): AssociationContext => ({
  operation: 'AssociateOpportunity',
  type: 'Solutions',
  identifier: 'S-1234567',
  relatedEntities: {},
  solutionStatus: 'Active',
  marketplaceEntity: null,
  stage: null,
  ...more,
});

test('a malformed identifier is reported before an unknown one, and a duplicate before a limit', () => {
  expect(evaluateAssociation(association({}))).toBeNull();
  expect(evaluateAssociation(association({ identifier: 'Other', solutionStatus: null }))).toMatchObject({
    Reason: 'REQUEST_VALIDATION_FAILED',
    ErrorList: [{ Code: 'INVALID_STRING_FORMAT', FieldName: 'relatedEntityIdentifier' }],
  });
  expect(evaluateAssociation(association({ identifier: 'S-9', solutionStatus: null }))?.errorName).toBe(
    'ResourceNotFoundException',
  );
  const full = { Solutions: ['S-1234567', ...Array.from({ length: 9 }, (_, index) => `S-${index}`)] };
  expect(evaluateAssociation(association({ relatedEntities: full }))?.errorName).toBe('ConflictException');
  expect(evaluateAssociation(association({ relatedEntities: full, identifier: 'S-99' }))?.ErrorList[0]?.Code).toBe(
    'TOO_MANY_VALUES',
  );
});

test('disassociating an entity that is not associated is ResourceNotFoundException', () => {
  const problem = evaluateAssociation(association({ operation: 'DisassociateOpportunity' }));
  expect(problem).toMatchObject({ errorName: 'ResourceNotFoundException', message: 'Resource not found' });
});

test('an invitation that is not pending, and an unknown assignee, are rejected', () => {
  const invitation = {
    operation: 'RejectEngagementInvitation',
    status: 'PENDING',
    payloadType: 'OpportunityInvitation',
    expiresAt: null,
    now: '2026-11-22T00:00:00Z',
  } as const;
  expect(evaluateInvitation(invitation)).toBeNull();
  expect(evaluateInvitation({ ...invitation, status: 'ACCEPTED' })?.errorName).toBe('ConflictException');
  expect(evaluateAssignment({ operation: 'AssignOpportunity', email: 'a@b.example' })).toBeNull();
  expect(evaluateAssignment({ operation: 'AssignOpportunity', email: 'a@b.invalid' })?.Reason).toBe(
    'BUSINESS_VALIDATION_FAILED',
  );
});

test('no two rules share a name, and each has evidence and a source', () => {
  const all = [...Object.values(rules).flat(), ...Object.values(preconditions).flat()];
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  for (const { description, source } of all) {
    expect(description).toMatch(/\.$/);
    expect(source).toMatch(/^(behaviour|since-launch) [A-Q]/);
  }
});
