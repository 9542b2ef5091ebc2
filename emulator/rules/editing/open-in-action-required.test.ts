import type { Sketch } from '../examples.ts';
import { examples, updated } from '../examples.ts';
import { rule } from './open-in-action-required.ts';

const before = {
  LifeCycle: { ReviewStatus: 'Action Required', ReviewComments: 'Say more' },
  Customer: { Account: { CompanyName: 'Acme', WebsiteUrl: 'acme.example' } },
  Project: { Title: 'A', ExpectedCustomerSpend: [{ Amount: '5' }] },
} as const satisfies Sketch;
const at = (next: Sketch) => updated(before, next);

examples(rule, {
  holds: {
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
    'anything in a draft': updated({ LifeCycle: { ReviewStatus: 'Pending Submission' } }, { Project: { Title: 'B' } }),
    approval: at({ ...before, LifeCycle: { ReviewStatus: 'Approved' } }),
  },
  breaks: {
    'another title': at({ ...before, Project: { ...before.Project, Title: 'B' } }),
    'a title left out': at({ Customer: before.Customer }),
    'a stage': at({ ...before, LifeCycle: { ReviewStatus: 'Action Required', Stage: 'Launched' } }),
  },
});
