import type { Sketch } from '../examples.ts';
import { examples, updated } from '../examples.ts';
import { rule } from './fixed-once-approved.ts';

const account = {
  CompanyName: 'Acme',
  Industry: 'Retail',
  WebsiteUrl: 'acme.example',
  Address: { CountryCode: 'AT', PostalCode: '8010' },
} as const;
const approved: Sketch = {
  LifeCycle: { ReviewStatus: 'Approved' },
  PartnerOpportunityIdentifier: '1',
  Project: { Title: 'A', CustomerBusinessProblem: 'One that is told at length' },
  Customer: { Account: account },
};

examples(rule, {
  holds: {
    'stage, city and company': updated(approved, {
      ...approved,
      LifeCycle: { ReviewStatus: 'Approved', Stage: 'Launched' },
      Customer: { Account: { ...account, CompanyName: 'B', Address: { ...account.Address, City: 'Graz' } } },
    }),
    'filling an empty postal code': updated(
      { LifeCycle: { ReviewStatus: 'Approved' } },
      { LifeCycle: { ReviewStatus: 'Approved' }, Customer: { Account: { Address: { PostalCode: '8010' } } } },
    ),
    'all of them in the update that approves': updated(
      { ...approved, LifeCycle: { ReviewStatus: 'Submitted' } },
      { LifeCycle: { ReviewStatus: 'Approved' } },
    ),
  },
  breaks: {
    'a change of all seven': updated(approved, {
      LifeCycle: { ReviewStatus: 'Approved' },
      PartnerOpportunityIdentifier: '2',
      Project: { Title: 'B', CustomerBusinessProblem: 'Another one, told at length' },
      Customer: {
        Account: { Industry: 'Mining', WebsiteUrl: 'b.example', Address: { CountryCode: 'DE', PostalCode: '10115' } },
      },
    }),
    'leaving them out': updated(approved, { LifeCycle: { ReviewStatus: 'Approved' } }),
  },
});
