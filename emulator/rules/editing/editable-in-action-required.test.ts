import type { PartialOpportunity } from '../ruleExamples.ts';
import { ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './editable-in-action-required.ts';

const before = {
  LifeCycle: { ReviewStatus: 'Action Required', ReviewComments: 'Say more' },
  Customer: { Account: { CompanyName: 'Acme', WebsiteUrl: 'acme.example' } },
  Project: { Title: 'A', ExpectedCustomerSpend: [{ Amount: '5' }] },
} as const satisfies PartialOpportunity;
const at = (next: PartialOpportunity) => updateContext(before, next);

ruleExamples(rule, {
  accepts: {
    'the open fields': at({
      Customer: { Account: { CompanyName: 'Acme', WebsiteUrl: 'new.example', Address: { City: 'Graz' } } },
      Project: {
        Title: 'A',
        CustomerBusinessProblem: 'Another one, told at length',
        ExpectedCustomerSpend: [{ Amount: '7' }],
      },
    }),
    'an echo with its defaults': at({
      ...before,
      NationalSecurity: 'No',
      Marketing: { Source: 'None' },
      Project: { ...before.Project, ExpectedCustomerSpend: [{ Amount: '5.00' }], SalesActivities: [] },
    }),
    'anything in a draft': updateContext(
      { LifeCycle: { ReviewStatus: 'Pending Submission' } },
      { Project: { Title: 'B' } },
    ),
    approval: at({ ...before, LifeCycle: { ReviewStatus: 'Approved' } }),
  },
  rejects: {
    'another title': at({ ...before, Project: { ...before.Project, Title: 'B' } }),
    'a title left out': at({ Customer: before.Customer }),
    'a stage': at({ ...before, LifeCycle: { ReviewStatus: 'Action Required', Stage: 'Launched' } }),
  },
});
