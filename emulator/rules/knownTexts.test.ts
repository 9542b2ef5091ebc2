/** Texts that are known word for word (behaviour A.20, since-launch Q), on each operation that gives them. */
import { expect, test } from '@playwright/test';
import type { OperationName } from '../../schemas/index.ts';
import { ApiError } from '../apiError.ts';
import { type Changes, createStory, type RuleRequest } from '../testing/ruleRequests/story.ts';

const create =
  (changes: Changes): RuleRequest =>
  (story) => ['CreateOpportunity', story.createRequest(changes)];
const update =
  (status: 'Pending Submission' | 'Submitted' | 'Approved', changes: Changes): RuleRequest =>
  (story) => ['UpdateOpportunity', story.updateRequest(story.createIn(status), changes)];
const submit =
  (changes: Changes): RuleRequest =>
  (story) => ['StartEngagementFromOpportunityTask', story.submitRequest(story.create(changes))];

const locked =
  'You cannot perform Update action. The opportunity cannot be modified in Submitted, Rejected or In review status.';
const stageOfDraft = 'You can not update the stage when Opportunity status is Pending Submission';
const onlySubmittable = 'Only Pending Submission or action required opportunities can be submitted';
const futureDate = 'Invalid Data: Target Close Date should be a future date';

const texts: readonly (readonly [text: string, RuleRequest])[] = [
  [futureDate, create({ 'LifeCycle.TargetCloseDate': '2026-03-01' })],
  [futureDate, create({ 'LifeCycle.TargetCloseDate': '1999-12-31' })],
  [futureDate, update('Pending Submission', { 'LifeCycle.TargetCloseDate': '2026-02-28' })],
  [stageOfDraft, update('Pending Submission', { 'LifeCycle.Stage': 'Qualified' })],
  [stageOfDraft, update('Pending Submission', { 'LifeCycle.Stage': 'Technical Validation' })],
  [
    stageOfDraft,
    update('Pending Submission', { 'LifeCycle.Stage': 'Closed Lost', 'LifeCycle.ClosedLostReason': 'Price' }),
  ],
  [locked, update('Submitted', { 'Project.Title': 'Another' })],
  [locked, update('Submitted', {})],
  ['lifeCycle.stage is required', update('Pending Submission', { 'LifeCycle.Stage': null })],
  ['lifeCycle.stage is required', update('Approved', { LifeCycle: { ReviewStatus: 'Approved' } })],
  ['marketing.source is required', update('Approved', { Marketing: { AwsFundingUsed: 'No' } })],
  ['reviewStatus is not editable if status is Approved', update('Approved', { 'LifeCycle.ReviewStatus': 'Rejected' })],
  ['project.salesActivities is required', submit({ 'Project.SalesActivities': undefined })],
  ['Associate atleast one solution', submit({ 'Project.OtherSolutionDescription': undefined })],
  ['Associate atleast one solution', submit({ 'Project.OtherSolutionDescription': '' })],
  [
    `You cannot perform Submit action. ${onlySubmittable}`,
    (story) => ['StartEngagementFromOpportunityTask', story.submitRequest(story.createIn('Submitted'))],
  ],
  [
    `You cannot perform Submit action. ${onlySubmittable}`,
    (story) => ['StartEngagementFromOpportunityTask', story.submitRequest(story.createIn('Approved'))],
  ],
  [
    'The postal code is invalid for country Malta, Malta postal code must be in AAA 9999 or AAA9999 format.',
    create({ 'Customer.Account.Address': { CountryCode: 'MT', PostalCode: '1234' } }),
  ],
];
for (const [index, [text, request]] of texts.entries()) {
  test(`${index + 1}: ${text}`, () => {
    const story = createStory();
    const [operation, body] = request(story);
    expect(messagesOf(() => story.partner.call(operation as OperationName, body))).toEqual([text]);
  });
}

function messagesOf(call: () => unknown): string[] {
  try {
    call();
    return [];
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.ErrorList.map(({ Message }) => Message);
  }
}
