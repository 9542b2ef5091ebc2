import {
  account,
  fieldError,
  hasValue,
  isNationalSecurity,
  lifeCycle,
  marketing,
  project,
  singleErrorRule,
} from '../accessors.ts';
import type { Phase, Rule, RuleContext } from '../rule.ts';

interface Row {
  readonly name: string;
  readonly phases: readonly Phase[];
  readonly source: string;
  readonly description: string;
  readonly field: string;
  /** The end of the sentence about the field. */
  readonly message: string;
  readonly isViolated: (context: RuleContext) => boolean;
}

/** Members that are allowed only beside a certain value of another member. */
const table: readonly Row[] = [
  {
    name: 'closed-lost-reason-only-when-lost',
    phases: ['create', 'update'],
    source: 'behaviour D.21, C.5.4, since-launch Q.1 (at creation); CSV-F, PAND; the code is inferred',
    description:
      'ClosedLostReason is allowed only with Stage `Closed Lost`; an update that leaves the stage removes it.',
    field: 'lifeCycle.closedLostReason',
    message: 'is allowed only when lifeCycle.stage is Closed Lost',
    isViolated: (context) =>
      hasValue(lifeCycle(context).ClosedLostReason) && lifeCycle(context).Stage !== 'Closed Lost',
  },
  {
    name: 'national-security-needs-government',
    phases: ['create', 'update'],
    source: 'behaviour D.8; LD, CSV-F; the code is inferred',
    description: 'NationalSecurity can be Yes only when the industry of the customer is Government.',
    field: 'nationalSecurity',
    message: 'can be Yes only when customer.account.industry is Government',
    isViolated: (context) => isNationalSecurity(context) && account(context).Industry !== 'Government',
  },
  {
    name: 'no-marketing-use-cases-without-funding',
    phases: ['create', 'update'],
    source: 'behaviour D.18; LD; the code is inferred',
    description: 'Marketing.UseCases must be empty when AwsFundingUsed is No.',
    field: 'marketing.useCases',
    message: 'must be empty when marketing.awsFundingUsed is No',
    isViolated: (context) => marketing(context).AwsFundingUsed === 'No' && hasValue(marketing(context).UseCases),
  },
  {
    name: 'other-competitor-names-need-other',
    phases: ['create', 'update'],
    source: 'behaviour D.15; LD, CSV-F; the code is inferred',
    description: 'OtherCompetitorNames is allowed only with CompetitorName `*Other`.',
    field: 'project.otherCompetitorNames',
    message: 'is allowed only when project.competitorName is *Other',
    isViolated: (context) =>
      hasValue(project(context).OtherCompetitorNames) && project(context).CompetitorName !== '*Other',
  },
];

export const rules: readonly Rule[] = table.map(({ field, message, ...rule }) =>
  singleErrorRule({
    ...rule,
    reason: 'BUSINESS_VALIDATION_FAILED',
    evidence: 'documented',
    error: fieldError(field, 'INVALID_VALUE', `${field} ${message}`),
  }),
);
