import { afterApprovalRules } from './rules/afterApproval.ts';
import { customerRules } from './rules/customer.ts';
import { lifeCycleRules } from './rules/lifeCycle.ts';
import { marketingRules } from './rules/marketing.ts';
import { projectRules } from './rules/project.ts';
import { submissionRules } from './rules/submission.ts';
import type { RuleViolation } from './violation.ts';

/** Every tested business rule, with the change that breaks it. */
export const ruleViolations: readonly RuleViolation[] = [
  ...customerRules,
  ...projectRules,
  ...marketingRules,
  ...lifeCycleRules,
  ...submissionRules,
  ...afterApprovalRules,
];
