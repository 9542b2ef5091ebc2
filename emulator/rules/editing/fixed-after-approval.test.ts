import type { PartialOpportunity } from '../ruleExamples.ts';
import { ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './fixed-after-approval.ts';

const account = {
  CompanyName: 'Acme',
  Industry: 'Retail',
  WebsiteUrl: 'acme.example',
  Address: { CountryCode: 'AT', PostalCode: '8010' },
} as const;
const approved: PartialOpportunity = {
  LifeCycle: { ReviewStatus: 'Approved' },
  PartnerOpportunityIdentifier: '1',
  Project: { Title: 'A', CustomerBusinessProblem: 'One that is told at length' },
  Customer: { Account: account },
};

ruleExamples(rule, {
  accepts: {
    'stage, city and company': updateContext(approved, {
      ...approved,
      LifeCycle: { ReviewStatus: 'Approved', Stage: 'Launched' },
      Customer: { Account: { ...account, CompanyName: 'B', Address: { ...account.Address, City: 'Graz' } } },
    }),
    'filling an empty postal code': updateContext(
      { LifeCycle: { ReviewStatus: 'Approved' } },
      { LifeCycle: { ReviewStatus: 'Approved' }, Customer: { Account: { Address: { PostalCode: '8010' } } } },
    ),
    'all of them in the update that approves': updateContext(
      { ...approved, LifeCycle: { ReviewStatus: 'Submitted' } },
      { LifeCycle: { ReviewStatus: 'Approved' } },
    ),
  },
  rejects: {
    'a change of all seven': updateContext(approved, {
      LifeCycle: { ReviewStatus: 'Approved' },
      PartnerOpportunityIdentifier: '2',
      Project: { Title: 'B', CustomerBusinessProblem: 'Another one, told at length' },
      Customer: {
        Account: { Industry: 'Mining', WebsiteUrl: 'b.example', Address: { CountryCode: 'DE', PostalCode: '10115' } },
      },
    }),
    'leaving them out': updateContext(approved, { LifeCycle: { ReviewStatus: 'Approved' } }),
  },
});
