/** What integrators report of the live service (since-launch Q), kind by kind, through the request path. */
import { expect, test } from '@playwright/test';
import { type Changes, createStory, type Story } from '../testing/ruleRequests/story.ts';

const errorsOf = (story: Story, operation: 'CreateOpportunity' | 'UpdateOpportunity', request: object): string =>
  story.partner.callExpectingError(operation, request);
const created = (changes: Changes): string => {
  const story = createStory();
  return errorsOf(story, 'CreateOpportunity', story.createRequest(changes));
};
const rejected = (...fields: string[]): string => ['ValidationException', ...fields].join(' ');
/** Removed members as null. */
const asText = (changes: Changes): string => JSON.stringify(changes, (_, value: unknown) => value ?? null);
const stage = (Stage: string, more: object = {}) => ({
  LifeCycle: { Stage, TargetCloseDate: '2026-12-01', ...more },
});
const activity = (more: object) => ({ Marketing: { Source: 'Marketing Activity', AwsFundingUsed: 'Yes', ...more } });

test.describe('creation is judged by the rules of the update (Q.1)', () => {
  const cases: readonly (readonly [title: string, changes: Changes, outcome: string])[] = [
    [
      'Closed Lost without a reason',
      stage('Closed Lost'),
      rejected('lifeCycle.closedLostReason:REQUIRED_FIELD_MISSING'),
    ],
    ['Closed Lost with one', stage('Closed Lost', { ClosedLostReason: 'Price' }), 'none'],
    [
      'a reason without Closed Lost',
      stage('Prospect', { ClosedLostReason: 'Price' }),
      rejected('lifeCycle.closedLostReason:INVALID_VALUE'),
    ],
    [
      'a reason at Launched',
      stage('Launched', { ClosedLostReason: 'Price' }),
      rejected('lifeCycle.closedLostReason:INVALID_VALUE', 'relatedEntityIdentifiers.solutions:REQUIRED_FIELD_MISSING'),
    ],
    ['Committed', stage('Committed'), rejected('relatedEntityIdentifiers.solutions:REQUIRED_FIELD_MISSING')],
    ['Launched', stage('Launched'), rejected('relatedEntityIdentifiers.solutions:REQUIRED_FIELD_MISSING')],
    ['Business Validation', stage('Business Validation'), 'none'],
    [
      'an empty list of sales activities',
      { 'Project.SalesActivities': [] },
      rejected('project.salesActivities:INVALID_VALUE'),
    ],
  ];
  for (const [title, changes, outcome] of cases) test(title, () => expect(created(changes)).toBe(outcome));

  const accepted: readonly Changes[] = [
    {},
    { Customer: undefined, Project: undefined, LifeCycle: undefined, Marketing: undefined, SoftwareRevenue: undefined },
    stage('Technical Validation'),
    stage('Closed Lost', { ClosedLostReason: 'Price' }),
    activity({ Channels: [], CampaignName: 'Spring' }),
    { 'Customer.Account': { CompanyName: 'A' } },
    { 'Customer.Account.Address': { CountryCode: 'US' } },
    { Marketing: { Source: 'None', AwsFundingUsed: 'No' } },
    { 'Project.CompetitorName': '*Other' },
    { Project: { Title: 'A' }, Customer: { Contacts: [] } },
  ];
  for (const changes of accepted)
    test(`what was read can be sent back: ${asText(changes)}`, () => {
      const story = createStory();
      const Id = story.create(changes);
      const before = story.read(Id);
      story.advanceClock(5);
      story.update(Id);
      expect({ ...story.read(Id), LastModifiedDate: '' }).toEqual({ ...before, LastModifiedDate: '' });
    });
});

test.describe('a required member that an update leaves out is rejected (Q.4)', () => {
  const cases: readonly (readonly [title: string, changes: Changes, outcome: string])[] = [
    ['Stage', { 'LifeCycle.Stage': undefined }, rejected('lifeCycle.stage:REQUIRED_FIELD_MISSING')],
    ['LifeCycle', { LifeCycle: undefined }, rejected('lifeCycle.stage:REQUIRED_FIELD_MISSING')],
    ['LifeCycle, as null', { LifeCycle: null }, rejected('lifeCycle.stage:REQUIRED_FIELD_MISSING')],
    ['Customer', { Customer: undefined }, rejected('customer.account:REQUIRED_FIELD_MISSING')],
    [
      'the account beside contacts',
      { Customer: { Contacts: [] } },
      rejected('customer.account:REQUIRED_FIELD_MISSING'),
    ],
    [
      'the company of the account',
      { 'Customer.Account.CompanyName': undefined },
      rejected('customer.account.companyName:REQUIRED_FIELD_MISSING'),
    ],
    ['Project', { Project: null }, rejected('project:REQUIRED_FIELD_MISSING')],
    ['Marketing', { Marketing: undefined }, rejected('marketing.source:REQUIRED_FIELD_MISSING')],
    [
      'the postal code',
      { 'Customer.Account.Address.PostalCode': null },
      rejected('customer.account.address.postalCode:REQUIRED_FIELD_MISSING'),
    ],
    [
      'the state',
      { 'Customer.Account.Address.StateOrRegion': '' },
      rejected('customer.account.address.stateOrRegion:REQUIRED_FIELD_MISSING'),
    ],
    [
      'optional members',
      { PrimaryNeedsFromAws: undefined, SoftwareRevenue: undefined, 'Project.Title': undefined },
      'none',
    ],
  ];
  for (const [title, changes, outcome] of cases)
    test(title, () => {
      const story = createStory();
      expect(errorsOf(story, 'UpdateOpportunity', story.updateRequest(story.create(), changes))).toBe(outcome);
    });

  test('everything but Stage and close date: one response names all', () => {
    const story = createStory();
    const { Identifier, Catalog, LastModifiedDate } = story.updateRequest(story.create());
    const request = { Identifier, Catalog, LastModifiedDate, ...stage('Prospect') };
    expect(errorsOf(story, 'UpdateOpportunity', request)).toBe(
      rejected(
        'customer.account:REQUIRED_FIELD_MISSING',
        'marketing.source:REQUIRED_FIELD_MISSING',
        'project:REQUIRED_FIELD_MISSING',
      ),
    );
  });
});

test.describe('locks follow the true status of a record, also when an update left it out (Q.6)', () => {
  const withoutStatus = { 'LifeCycle.ReviewStatus': undefined };
  const cases: readonly (readonly ['Approved' | 'Action Required' | 'Pending Submission', Changes, string])[] = [
    ['Approved', { 'Project.Title': 'Another' }, rejected('project.title:ACTION_NOT_PERMITTED')],
    ['Approved', { 'Customer.Account.Industry': 'Retail' }, rejected('customer.account.industry:ACTION_NOT_PERMITTED')],
    [
      'Approved',
      { SoftwareRevenue: null, 'LifeCycle.Stage': 'Qualified' },
      rejected(
        ...['deliveryModel', 'effectiveDate', 'expirationDate', 'value.amount', 'value.currencyCode'].map(
          (name) => `softwareRevenue.${name}:ACTION_NOT_PERMITTED`,
        ),
      ),
    ],
    ['Approved', { 'LifeCycle.ReviewStatus': 'Action Required' }, rejected('reviewStatus:ACTION_NOT_PERMITTED')],
    ['Approved', { 'LifeCycle.ReviewStatus': 'Approved' }, 'none'],
    ['Action Required', { 'Project.Title': 'Another' }, rejected('project.title:ACTION_NOT_PERMITTED')],
    [
      'Action Required',
      { NationalSecurity: 'Yes', 'Customer.Account.Industry': 'Government' },
      rejected('customer.account.industry:ACTION_NOT_PERMITTED', 'nationalSecurity:ACTION_NOT_PERMITTED'),
    ],
    ['Pending Submission', { 'LifeCycle.Stage': 'Qualified' }, rejected('lifeCycle.stage:ACTION_NOT_PERMITTED')],
    ['Pending Submission', { 'Project.Title': 'Another' }, 'none'],
  ];
  for (const [status, changes, outcome] of cases)
    test(`${status}, then ${asText(changes)}: ${outcome}`, () => {
      const story = createStory();
      const Id = story.createIn(status);
      story.update(Id, withoutStatus);
      expect(story.read(Id).LifeCycle?.ReviewStatus).toBeNull();
      const received = errorsOf(story, 'UpdateOpportunity', story.updateRequest(Id, changes));
      expect(received.split(' ').sort()).toEqual(outcome.split(' ').sort());
    });
});

test('a submission for co-sell is not taken back by leaving the needs out first (Q.6)', () => {
  const alone = { PrimaryNeedsFromAws: ['Do Not Need Support from AWS Sales Rep'] };
  const story = createStory();
  const [submitted, draft] = [story.createIn('Approved'), story.create({ PrimaryNeedsFromAws: undefined })];
  story.update(submitted, { PrimaryNeedsFromAws: undefined });
  expect(errorsOf(story, 'UpdateOpportunity', story.updateRequest(submitted, alone))).toBe(
    rejected('primaryNeedsFromAws:ACTION_NOT_PERMITTED'),
  );
  expect(errorsOf(story, 'UpdateOpportunity', story.updateRequest(draft, alone))).toBe('none');
});

test.describe('company and software revenue are fixed after approval (Q.5)', () => {
  const lock = 'ACTION_NOT_PERMITTED';
  const cases: readonly (readonly [Changes, string])[] = [
    [{ 'Customer.Account.CompanyName': 'Initech' }, rejected(`customer.account.companyName:${lock}`)],
    [{ 'SoftwareRevenue.DeliveryModel': 'Pay-as-you-go' }, rejected(`softwareRevenue.deliveryModel:${lock}`)],
    [{ 'SoftwareRevenue.ExpirationDate': undefined }, rejected(`softwareRevenue.expirationDate:${lock}`)],
    [{ 'SoftwareRevenue.EffectiveDate': '2026-12-02' }, rejected(`softwareRevenue.effectiveDate:${lock}`)],
    [{ 'SoftwareRevenue.Value.CurrencyCode': 'EUR' }, rejected(`softwareRevenue.value.currencyCode:${lock}`)],
    [{ 'SoftwareRevenue.Value.Amount': '500.00' }, 'none'],
    [{ 'Customer.Account.Duns': '123456789' }, 'none'],
  ];
  for (const [changes, outcome] of cases)
    test(`Approved, then ${asText(changes)}: ${outcome}`, () => {
      const story = createStory();
      const Id = story.createIn('Approved');
      expect(errorsOf(story, 'UpdateOpportunity', story.updateRequest(Id, changes))).toBe(outcome);
    });
});

test.describe('for visibility only needs neither sales activities nor spend (Q.8)', () => {
  const members = ['Project.SalesActivities', 'Project.ExpectedCustomerSpend', 'PrimaryNeedsFromAws'];
  for (const member of members)
    for (const InvolvementType of ['For Visibility Only', 'Co-Sell'] as const)
      test(`${InvolvementType} without ${member}`, () => {
        const story = createStory();
        const Id = story.create({ [member]: undefined });
        const request = story.submitRequest(Id, { InvolvementType, Visibility: 'Full' });
        const expected = InvolvementType === 'Co-Sell' ? /^ValidationException \S+:REQUIRED_FIELD_MISSING$/ : /^none$/;
        const direct = { Identifier: story.create({ [member]: undefined }), InvolvementType, Visibility: 'Full' };
        expect(story.partner.callExpectingError('StartEngagementFromOpportunityTask', request)).toMatch(expected);
        expect(story.partner.callExpectingError('SubmitOpportunity', direct)).toMatch(expected);
      });
  test('but the other members, and a solution', () => {
    const story = createStory();
    const Id = story.create({ 'Project.Title': undefined, 'Project.OtherSolutionDescription': undefined });
    const request = story.submitRequest(Id, { InvolvementType: 'For Visibility Only', Visibility: 'Limited' });
    expect(story.partner.callExpectingError('StartEngagementFromOpportunityTask', request)).toBe(
      rejected('relatedEntityIdentifiers.solutions:REQUIRED_FIELD_MISSING', 'project.title:REQUIRED_FIELD_MISSING'),
    );
  });
});

test.describe('values that say nothing count as absent (Q.9)', () => {
  const cases: readonly (readonly [Changes, string])[] = [
    [{ Marketing: { Source: 'None', AwsFundingUsed: 'No' } }, 'none'],
    [{ Marketing: { AwsFundingUsed: 'No' } }, 'none'],
    [{ Marketing: { Source: 'None', AwsFundingUsed: 'No', UseCases: [], Channels: [], CampaignName: '' } }, 'none'],
    [{ 'Project.OtherCompetitorNames': ' ' }, 'none'],
    [{ SoftwareRevenue: {} }, 'none'],
    [{ 'Customer.Account.Address': { CountryCode: 'FR', City: '', StreetAddress: '', PostalCode: '' } }, 'none'],
    [
      { Marketing: { Source: 'None', AwsFundingUsed: 'Yes' } },
      rejected('marketing.awsFundingUsed:ACTION_NOT_PERMITTED'),
    ],
    [
      { Marketing: { Source: 'None', AwsFundingUsed: 'No', CampaignName: 'Spring' } },
      rejected('marketing.campaignName:ACTION_NOT_PERMITTED'),
    ],
  ];
  for (const [changes, outcome] of cases) {
    test(`creation with ${asText(changes)}: ${outcome}`, () => expect(created(changes)).toBe(outcome));
  }
  for (const status of ['Pending Submission', 'Action Required', 'Approved'] as const)
    test(`an update in ${status} as well`, () => {
      const story = createStory();
      const Id = story.createIn(status);
      story.update(Id, { Marketing: { Source: 'None', AwsFundingUsed: 'No' } });
      expect(story.read(Id).Marketing?.AwsFundingUsed).toBe('No');
    });
});

test.describe('completeness is asked for at submission and not at creation (Q.10)', () => {
  const address = 'Customer.Account.Address';
  const cases: readonly (readonly [Changes, ...fields: string[]])[] = [
    [{ [address]: { CountryCode: 'US', PostalCode: '43004' } }, 'customer.account.address.stateOrRegion'],
    [{ [address]: { CountryCode: 'DE' } }, 'customer.account.address.postalCode'],
    [
      { [address]: { CountryCode: 'US' } },
      'customer.account.address.postalCode',
      'customer.account.address.stateOrRegion',
    ],
    [{ [address]: undefined }, 'customer.account.address.countryCode'],
    [{ 'Customer.Account.WebsiteUrl': undefined }, 'customer.account.websiteUrl'],
    [{ 'Project.CompetitorName': '*Other' }, 'project.otherCompetitorNames'],
    [{ 'Project.CustomerBusinessProblem': undefined }, 'project.customerBusinessProblem'],
    [
      { Customer: undefined },
      'customer.account.companyName',
      'customer.account.address.countryCode',
      'customer.account.industry',
      'customer.account.websiteUrl',
    ],
  ];
  for (const [changes, ...fields] of cases)
    test(asText(changes), () => {
      const story = createStory();
      const Id = story.create(changes);
      const outcome = story.partner.callExpectingError('StartEngagementFromOpportunityTask', story.submitRequest(Id));
      const expected = rejected(...fields.map((field) => `${field}:REQUIRED_FIELD_MISSING`));
      expect(outcome.split(' ').sort()).toEqual(expected.split(' ').sort());
    });
});
