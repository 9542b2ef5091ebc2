import { expect, test } from '@playwright/test';
import { createStory } from '../testing/ruleRequests/story.ts';

const visibilityOnly = { InvolvementType: 'For Visibility Only', Visibility: 'Full' } as const;
const need = 'Do Not Need Support from AWS Sales Rep';
const summaryOf = (story: ReturnType<typeof createStory>, Id: string) =>
  story.partner.call('GetAwsOpportunitySummary', { RelatedOpportunityIdentifier: Id });

test('a record submitted for visibility only can be sent back in every status that is open', () => {
  for (const status of ['Approved', 'Action Required']) {
    const story = createStory();
    const Id = story.create();
    story.submit(Id, visibilityOnly);
    expect(story.read(Id).PrimaryNeedsFromAws).toEqual([need]);
    story.update(Id, { 'LifeCycle.ReviewStatus': status });
    const before = story.read(Id);
    story.advanceClock(5);
    story.update(Id);
    expect({ ...story.read(Id), LastModifiedDate: '' }).toEqual({ ...before, LastModifiedDate: '' });
  }
});

test('asking for co-sell later changes the summary, leaving the need out or changing other members does not', () => {
  const story = createStory();
  const Id = story.create();
  story.submit(Id, { InvolvementType: 'For Visibility Only', Visibility: 'Limited' });
  story.update(Id, { 'LifeCycle.ReviewStatus': 'Approved' });
  story.update(Id, { PrimaryNeedsFromAws: undefined, 'LifeCycle.NextSteps': 'Wait' });
  expect(summaryOf(story, Id)).toMatchObject({ InvolvementType: 'For Visibility Only', Visibility: 'Limited' });
  story.update(Id, { PrimaryNeedsFromAws: ['Co-Sell - Deal Support'] });
  expect(summaryOf(story, Id)).toMatchObject({ InvolvementType: 'Co-Sell', Visibility: 'Full' });
});

test('callers cannot write the comments and the reason of a review', () => {
  const forged = { 'LifeCycle.ReviewComments': 'Approved by me', 'LifeCycle.ReviewStatusReason': 'None' };
  for (const catalog of ['Sandbox', 'AWS']) {
    const story = createStory();
    story.inCatalog(catalog);
    const Id = story.create(forged);
    expect(story.read(Id).LifeCycle).toMatchObject({ ReviewComments: null, ReviewStatusReason: null });
    story.update(Id, forged);
    expect(story.read(Id).LifeCycle).toMatchObject({ ReviewComments: null, ReviewStatusReason: null });
  }
});

test('comments accompany a simulated review in the Sandbox, and an update neither changes nor loses them', () => {
  const story = createStory();
  const Id = story.createIn('Submitted');
  story.update(Id, { 'LifeCycle.ReviewStatus': 'Action Required', 'LifeCycle.ReviewComments': 'Which building?' });
  for (const ReviewComments of ['None', undefined]) {
    story.update(Id, { 'LifeCycle.ReviewComments': ReviewComments });
    expect(story.read(Id).LifeCycle?.ReviewComments).toBe('Which building?');
  }
});

test('a rejected invitation shows nothing of the opportunity any more', () => {
  const story = createStory();
  const Identifier = story.createInvitation();
  const read = () => story.partner.call('GetEngagementInvitation', { Identifier });
  expect(read().Payload?.OpportunityInvitation?.Customer?.CompanyName).toBe('Harbour Freight Lines');
  story.partner.call('RejectEngagementInvitation', { Identifier });
  expect(read()).toMatchObject({ Status: 'REJECTED', Payload: null, EngagementDescription: null });
});

test('items of ListOpportunities have an explicit null for every unset member', () => {
  const story = createStory();
  const Id = story.create({ LifeCycle: undefined, 'Customer.Account': { CompanyName: 'A', Address: {} }, Project: {} });
  const [item] = story.partner.call('ListOpportunities', { Identifier: [Id] }).OpportunitySummaries;
  expect(item?.LifeCycle).toEqual({
    ClosedLostReason: null,
    NextSteps: null,
    ReviewComments: null,
    ReviewStatus: 'Pending Submission',
    ReviewStatusReason: null,
    Stage: 'Prospect',
    TargetCloseDate: null,
  });
  const noAddress = { City: null, CountryCode: null, PostalCode: null, StateOrRegion: null };
  expect(item?.Customer?.Account).toEqual({
    Address: noAddress,
    CompanyName: 'A',
    Industry: null,
    OtherIndustry: null,
    WebsiteUrl: null,
  });
  expect(item).toMatchObject({ OpportunityType: 'Net New Business', Project: { DeliveryModels: null } });
});

test('a token that another operation had is taken for a repeat: nothing happens, and no error tells', () => {
  const story = createStory();
  const ClientToken = 'one token for everything';
  const Id = story.create({ ClientToken });
  const submission = { ...story.submitRequest(Id), ClientToken: 'onetoken' };
  story.partner.call('StartEngagementFromOpportunityTask', submission);
  const before = story.read(Id);

  const again = story.partner.call('CreateOpportunity', story.createRequest({ ClientToken: 'onetoken' }));
  expect(again).toEqual({ Id, LastModifiedDate: null, PartnerOpportunityIdentifier: null });
  expect(story.read(Id)).toEqual(before);

  const other = story.create({ ClientToken: 'second' });
  const skipped = story.partner.call('StartEngagementFromOpportunityTask', {
    ...story.submitRequest(other),
    ClientToken: 'second',
  });
  expect(skipped).toMatchObject({ OpportunityId: other, TaskId: null, TaskStatus: null });
  expect(story.read(other).LifeCycle?.ReviewStatus).toBe('Pending Submission');
});

test('the token of a failed creation can be used by another operation', () => {
  const story = createStory();
  const Id = story.create();
  const invalid = story.createRequest({ ClientToken: 'failed', 'Project.CustomerUseCase': 'Other' });
  expect(story.partner.callExpectingError('CreateOpportunity', invalid)).toContain('project.customerUseCase');
  story.partner.call('StartEngagementFromOpportunityTask', { ...story.submitRequest(Id), ClientToken: 'failed' });
  expect(story.read(Id).LifeCycle?.ReviewStatus).toBe('Submitted');
});
