import { mutateRequestErrors, mutateResponse, rejectValid, skipValidation } from './builders/replaceSteps.ts';
import type { Mutant, MutantTable } from './mutant.ts';
import { skips } from './skippedRules.ts';

/** A list or text of CreateOpportunity may be longer than it should, and is cut. */
const cuts = (path: string, length: number, caughtBy: string): Omit<Mutant, 'name'> => ({
  caughtBy,
  description: `CreateOpportunity accepts ${path.replaceAll('/', '.')} of any length, and cuts it.`,
  replaces: skipValidation('CreateOpportunity', path, (value) =>
    Array.isArray(value) || typeof value === 'string' ? value.slice(0, length) : value,
  ),
});
/** A limit of launch: what is longer is rejected. */
const holdsToLaunchLimit = (path: string, most: number, caughtBy: string): Omit<Mutant, 'name'> => ({
  caughtBy,
  description: `CreateOpportunity accepts at most ${most} in ${path.replaceAll('/', '.')}, as at launch.`,
  replaces: rejectValid(
    'CreateOpportunity',
    path,
    (value) => (Array.isArray(value) || typeof value === 'string') && value.length > most,
    { Code: 'TOO_MANY_VALUES', FieldName: path, Message: `At most ${most}` },
  ),
});
/** CreateOpportunity takes any value of a member for none. */
const drops = (path: string, caughtBy: string): Omit<Mutant, 'name'> => ({
  caughtBy,
  description: `CreateOpportunity accepts any ${path.replaceAll('/', '.')}, and forgets it.`,
  replaces: skipValidation('CreateOpportunity', path, () => null),
});
const problem = { Code: 'INVALID_VALUE', Message: 'not valid' } as const;

/** A length, a format or a number of today is that of launch, or none (since-launch J.3). */
export const limits: MutantTable = {
  'team-held-to-launch-limit': holdsToLaunchLimit('OpportunityTeam', 1, 'CRE-1860'),
  'team-of-any-size': cuts('OpportunityTeam', 10, 'CRE-3f70'),
  'tags-rejected': holdsToLaunchLimit('Tags', 0, 'CRE-7ef0'),
  'tags-of-any-number': cuts('Tags', 200, 'CRE-889f'),
  'spend-held-to-one-entry': holdsToLaunchLimit('Project/ExpectedCustomerSpend', 1, 'CRE-70db'),
  'spend-of-any-number': cuts('Project/ExpectedCustomerSpend', 10, 'CRE-1a5f'),
  'long-phone-accepted': cuts('Customer/Contacts/*/Phone', 16, 'CRE-96e0'),
  'token-held-to-launch-limit': holdsToLaunchLimit('ClientToken', 64, 'CRE-7157'),
  'long-token-accepted': cuts('ClientToken', 255, 'CRE-b856'),
  'business-problem-cut': {
    caughtBy: 'GEI-ff1c',
    description: 'GetEngagementInvitation cuts BusinessProblem to 255 characters.',
    replaces: mutateResponse(
      'GetEngagementInvitation',
      'Payload/OpportunityInvitation/Project/BusinessProblem',
      (text) => String(text).slice(0, 255),
    ),
  },
  'empty-list-has-another-code': {
    caughtBy: 'CRE-1923',
    description: 'CreateOpportunity says INVALID_ENUM_VALUE of an empty list of tags.',
    replaces: mutateRequestErrors('CreateOpportunity', (error) =>
      error.FieldName === 'tags' ? { ...error, Code: 'INVALID_ENUM_VALUE' } : error,
    ),
  },
  'assignee-phone-not-validated': {
    caughtBy: 'ASG-0232',
    description: 'AssignOpportunity accepts any Phone.',
    replaces: skipValidation('AssignOpportunity', 'Assignee/Phone', () => null),
  },
  'empty-token-accepted': {
    caughtBy: 'SUB-d597',
    description: 'StartEngagementFromOpportunityTask accepts an empty ClientToken.',
    replaces: skipValidation('StartEngagementFromOpportunityTask', 'ClientToken', (token) => token || 'none'),
  },
  'empty-spend-list-rejected': {
    caughtBy: 'CRE-99b6',
    description: 'CreateOpportunity rejects an empty ExpectedCustomerSpend, as at launch.',
    replaces: rejectValid(
      'CreateOpportunity',
      'Project/ExpectedCustomerSpend',
      (list) => Array.isArray(list) && list.length === 0,
      { ...problem, FieldName: 'project.expectedCustomerSpend' },
    ),
  },
  'euros-accepted-without-partition': skips(
    'spend-currency',
    'CRE-052c',
    'CreateOpportunity accepts EUR without AwsPartition.',
  ),
  'unknown-currency-accepted': {
    caughtBy: 'CRE-4d24',
    description: 'CreateOpportunity takes a CurrencyCode that it does not know for USD.',
    replaces: skipValidation('CreateOpportunity', 'Project/ExpectedCustomerSpend/*/CurrencyCode', (code) =>
      code === 'XYZ' ? 'USD' : code,
    ),
  },
  'fifteen-digits-rejected': {
    caughtBy: 'CRE-b026',
    description: 'CreateOpportunity rejects a Phone of 15 digits.',
    replaces: rejectValid(
      'CreateOpportunity',
      'Customer/Contacts',
      (contacts) => Array.isArray(contacts) && contacts.some(({ Phone }) => String(Phone ?? '').length > 15),
      { ...problem, FieldName: 'customer.contacts.phone' },
    ),
  },
  'company-loses-symbols': {
    caughtBy: 'GEI-3d17',
    description: 'GetEngagementInvitation leaves signs out of CompanyName that its pattern did not allow at launch.',
    replaces: mutateResponse('GetEngagementInvitation', 'Payload/OpportunityInvitation/Customer/CompanyName', (name) =>
      String(name).replace(/[^\p{L}\p{N}\p{P}\p{Z}]/gu, ''),
    ),
  },
  'engagement-title-not-cut': {
    caughtBy: 'GEI-b04f',
    description: 'GetEngagementInvitation returns an EngagementTitle of more than 40 characters.',
    replaces: mutateResponse('GetEngagementInvitation', 'EngagementTitle', (title) => `${title} and more`),
  },
  'engagement-title-cut-short': {
    caughtBy: 'GEI-75d1',
    description: 'GetEngagementInvitation cuts an EngagementTitle of 40 characters to 39.',
    replaces: mutateResponse('GetEngagementInvitation', 'EngagementTitle', (title) => String(title).slice(0, 39)),
  },
  'empty-engagement-title-made-up': {
    caughtBy: 'GEI-c67c',
    description: 'GetEngagementInvitation returns a text for an EngagementTitle of no characters.',
    replaces: mutateResponse('GetEngagementInvitation', 'EngagementTitle', (title) => title || 'Untitled'),
  },
  'sender-contact-without-email': {
    caughtBy: 'GEI-770a',
    description: 'GetEngagementInvitation returns an empty Email of a sender contact.',
    replaces: mutateResponse(
      'GetEngagementInvitation',
      'Payload/OpportunityInvitation/SenderContacts/*/Email',
      () => '',
    ),
  },
  'account-alias-rejected': {
    caughtBy: 'LEI-232d',
    description: 'ListEngagementInvitations accepts an account of 12 digits only as SenderAwsAccountId, as at launch.',
    replaces: rejectValid(
      'ListEngagementInvitations',
      'SenderAwsAccountId',
      (accounts) => Array.isArray(accounts) && accounts.includes('aws'),
      { ...problem, FieldName: 'senderAwsAccountId' },
    ),
  },
  'task-id-without-prefix': {
    caughtBy: 'ACC-0a5c',
    description: 'StartEngagementByAcceptingInvitationTask returns a TaskId without its prefix.',
    replaces: mutateResponse('StartEngagementByAcceptingInvitationTask', 'TaskId', (id) =>
      String(id).replace('task-', ''),
    ),
  },
  'yearly-frequency-accepted': {
    caughtBy: 'CRE-8c89',
    description: 'CreateOpportunity takes Frequency Annual for Monthly.',
    replaces: skipValidation('CreateOpportunity', 'Project/ExpectedCustomerSpend/*/Frequency', (frequency) =>
      frequency === 'Annual' ? 'Monthly' : frequency,
    ),
  },
  'title-of-any-length': cuts('Project/Title', 255, 'CRE-5ffa'),
  'problem-of-any-length': cuts('Project/CustomerBusinessProblem', 2000, 'CRE-06c4'),
  'short-problem-accepted': drops('Project/CustomerBusinessProblem', 'CRE-1978'),
  'partner-identifier-of-any-length': cuts('PartnerOpportunityIdentifier', 64, 'CRE-5695'),
  'comments-of-any-length': cuts('Project/AdditionalComments', 255, 'CRE-085d'),
  'empty-comments-accepted': drops('Project/AdditionalComments', 'CRE-41b4'),
  'target-company-of-any-length': cuts('Project/ExpectedCustomerSpend/*/TargetCompany', 80, 'CRE-1597'),
  'website-of-any-length': cuts('Customer/Account/WebsiteUrl', 255, 'CRE-ec4d'),
  'short-website-accepted': drops('Customer/Account/WebsiteUrl', 'CRE-2ead'),
  'first-name-of-any-length': cuts('Customer/Contacts/*/FirstName', 80, 'CRE-0a2e'),
  'last-name-of-any-length': cuts('Customer/Contacts/*/LastName', 80, 'CRE-d5d1'),
  'email-in-capitals-accepted': drops('Customer/Contacts/*/Email', 'CRE-0ecf'),
  'duns-not-validated': drops('Customer/Account/Duns', 'CRE-f7d5'),
  'close-date-format-not-validated': drops('LifeCycle/TargetCloseDate', 'CRE-8881'),
  'postal-code-of-any-length': drops('Customer/Account/Address/PostalCode', 'CRE-a5f4'),
};
