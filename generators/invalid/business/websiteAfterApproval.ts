import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const websiteAfterApproval: RuleViolation = {
  name: 'websiteAfterApproval',
  statement: 'rejects every generated change of Customer.Account.WebsiteUrl after approval',
  source: 'behaviour C.4',
  evidence: 'documented',
  phases: ['update'],
  reviewStatus: 'approved',
  invalidate: (twin) => setAt(twin, 'Customer/Account/WebsiteUrl', 'https://another.example.com'),
  expectedErrors: validationError(['Customer/Account/WebsiteUrl'], { fieldOptional: true }),
};
