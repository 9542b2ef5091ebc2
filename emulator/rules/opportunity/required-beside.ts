import { hasValue, lifeCycle, marketing, project, requiredError, singleErrorRule } from '../accessors.ts';
import type { EvidenceLevel, Phase, Rule, RuleContext } from '../rule.ts';

interface Row {
  readonly name: string;
  readonly phases: readonly Phase[];
  readonly evidence: EvidenceLevel;
  readonly source: string;
  readonly description: string;
  /** The member that is required. */
  readonly member: string;
  readonly isMissing: (context: RuleContext) => boolean;
}

/** Members that the value of another member makes necessary. */
const table: readonly Row[] = [
  {
    name: 'aws-funding-for-marketing-activity',
    phases: ['create'],
    evidence: 'documented',
    source: 'behaviour D.17; CSV-F, SHARE; the code is inferred',
    description: 'Marketing.Source `Marketing Activity` requires AwsFundingUsed.',
    member: 'Marketing.AwsFundingUsed',
    isMissing: (context) =>
      marketing(context).Source === 'Marketing Activity' && !hasValue(marketing(context).AwsFundingUsed),
  },
  {
    name: 'closed-lost-reason-present',
    phases: ['create', 'update'],
    evidence: 'documented',
    source: 'behaviour D.21, C.5.4, since-launch Q.1 (at creation); CSV-F, PAND; the code is inferred',
    description: 'Stage `Closed Lost` requires ClosedLostReason.',
    member: 'LifeCycle.ClosedLostReason',
    isMissing: (context) =>
      lifeCycle(context).Stage === 'Closed Lost' && !hasValue(lifeCycle(context).ClosedLostReason),
  },
  {
    name: 'other-competitor-names-present',
    phases: ['submit'],
    evidence: 'inferred',
    source: 'behaviour D.15, since-launch Q; CSV-F; the code is inferred',
    description: 'CompetitorName `*Other` requires OtherCompetitorNames.',
    member: 'Project.OtherCompetitorNames',
    isMissing: (context) =>
      project(context).CompetitorName === '*Other' && !hasValue(project(context).OtherCompetitorNames),
  },
];

export const rules: readonly Rule[] = table.map(({ member, isMissing, ...rule }) =>
  singleErrorRule({
    ...rule,
    reason: 'BUSINESS_VALIDATION_FAILED',
    error: requiredError(member),
    isViolated: isMissing,
  }),
);
