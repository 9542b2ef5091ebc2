import { all, remove, set } from '../changes.ts';
import { submissionError } from '../expectedErrors.ts';
import { ruleTable } from '../violation.ts';

/** Members that a submission to AWS needs. */
const requiredMembers = ruleTable(
  { phases: ['submit'], source: 'behaviour D' },
  (
    [
      //  id          member                                evidence      given
      ['GEN-0e79', 'Project.Title', 'reported'],
      ['GEN-be50', 'Project.CustomerUseCase', 'observed'],
      ['GEN-3336', 'Project.DeliveryModels', 'observed'],
      ['GEN-f727', 'Project.ExpectedCustomerSpend', 'observed'],
      ['GEN-db81', 'Project.SalesActivities', 'observed'],
      ['GEN-98f1', 'PrimaryNeedsFromAws', 'observed'],
      ['GEN-9f49', 'LifeCycle.TargetCloseDate', 'reported'],
      ['GEN-4adf', 'Customer.Account.Industry', 'documented'],
    ] as const
  ).map(([id, member, evidence]) => ({
    id,
    title: `rejects submission of every generated opportunity without ${member}`,
    change: remove(member),
    expectedErrors: submissionError([member]),
    evidence,
  })),
);

/** Rules that are enforced when an opportunity is submitted to AWS. */
export const submissionRules = [
  ...requiredMembers,
  ...ruleTable({ phases: ['submit'] }, [
    {
      id: 'GEN-0ef2',
      title: 'rejects submission of every generated opportunity without Customer.Account',
      change: remove('Customer.Account'),
      expectedErrors: submissionError(['Customer.Account', 'Customer.Account.CompanyName', 'Customer']),
      evidence: 'reported',
      source: 'behaviour D.5',
    },
    {
      id: 'GEN-ca6f',
      title: 'rejects submission of every generated opportunity without Customer.Account.WebsiteUrl',
      change: remove('Customer.Account.WebsiteUrl'),
      expectedErrors: submissionError(['Customer.Account.WebsiteUrl'], { codes: ['REQUIRED_FIELD_MISSING'] }),
      evidence: 'observed',
      source: 'CreateOpportunity, WebsiteUrl; behaviour D.6; since-launch Q.10',
    },
    {
      id: 'GEN-9c52',
      title:
        'rejects submission of every generated opportunity with CompetitorName "*Other" and no OtherCompetitorNames',
      given: all(
        set('Project.CompetitorName', '*Other'),
        set('Project.OtherCompetitorNames', 'A regional cloud provider'),
      ),
      change: remove('Project.OtherCompetitorNames'),
      expectedErrors: submissionError(['Project.OtherCompetitorNames', 'Project.CompetitorName']),
      evidence: 'inferred',
      source: 'behaviour D.15; since-launch Q',
    },
    {
      id: 'GEN-2b89',
      title: 'rejects submission of every generated opportunity without a solution',
      change: remove('Project.OtherSolutionDescription'),
      expectedErrors: submissionError(
        [
          'RelatedEntityIdentifiers.Solutions',
          'RelatedEntityIdentifiers',
          'Solutions',
          'Project.OtherSolutionDescription',
        ],
        { fieldOptional: true },
      ),
      evidence: 'documented',
      source: 'behaviour D.28',
    },
    {
      id: 'GEN-054c',
      title: 'rejects every generated submission with "Co-Sell" and Visibility "Limited"',
      submission: { InvolvementType: 'Co-Sell', Visibility: 'Limited' },
      expectedErrors: submissionError(['PrimaryNeedsFromAws'], { fieldOptional: true }),
      evidence: 'observed',
      source: 'behaviour D; A.20',
    },
  ]),
];
