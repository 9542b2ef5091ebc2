import fc from 'fast-check';
import { placeholders } from '../placeholders.ts';
import type { Members } from './members.ts';
import { spendMembers } from './money.ts';
import { businessProblem, comment, otherCompetitor, otherSolution, projectTitle } from './prose.ts';
import { text } from './text.ts';
import { apnPrograms, customerUseCases } from './values.ts';

/** Arbitraries for Project's members, by path below Project. */
export const projectMembers: Members = {
  Title: text({ max: 255, usual: projectTitle }),
  CustomerBusinessProblem: text({ min: 20, max: 2000, usual: businessProblem, multiline: true }),
  CustomerUseCase: fc.constantFrom(...customerUseCases),
  ApnPrograms: fc.uniqueArray(fc.constantFrom(...apnPrograms), { minLength: 1, maxLength: 3 }),
  RelatedOpportunityIdentifier: fc.constant(placeholders.parentOpportunity),
  OtherCompetitorNames: text({ max: 255, usual: otherCompetitor }),
  OtherSolutionDescription: text({ max: 255, usual: otherSolution, multiline: true }),
  AdditionalComments: text({ max: 255, usual: comment, multiline: true }),
  'ExpectedContractDuration.Value': fc.integer({ min: 1, max: 144 }).map(String),
  ...spendMembers,
};

interface Project {
  AwsPartition?: unknown;
  ExpectedContractDuration?: unknown;
  ExpectedCustomerSpend?: unknown;
  CompetitorName?: unknown;
  OtherCompetitorNames?: unknown;
  RelatedOpportunityIdentifier?: unknown;
  SalesActivities?: unknown;
}

/**
 * OtherCompetitorNames only with `*Other`, a related opportunity only for a renewal, no empty SalesActivities (behaviour B.2, D);
 * a contract duration only beside an entry of the partner's own, euros for the European partition (since-launch J.5, J.7).
 */
export function applyProjectRules(project: Project, type: unknown): Project {
  const next: Project = { ...project };
  if (next.CompetitorName === '*Other') next.OtherCompetitorNames ??= 'A regional cloud provider';
  else delete next.OtherCompetitorNames;
  if (type === 'Flat Renewal') next.RelatedOpportunityIdentifier ??= placeholders.parentOpportunity;
  else delete next.RelatedOpportunityIdentifier;
  if (Array.isArray(next.SalesActivities) && next.SalesActivities.length === 0) delete next.SalesActivities;
  if (Array.isArray(next.ExpectedCustomerSpend) || next.ExpectedContractDuration) {
    next.ExpectedCustomerSpend = applySpendRules(next);
  }
  return next;
}

function applySpendRules({
  AwsPartition,
  ExpectedContractDuration,
  ExpectedCustomerSpend,
}: Project): readonly object[] {
  const CurrencyCode = AwsPartition ? 'EUR' : 'USD';
  const entries: readonly object[] = Array.isArray(ExpectedCustomerSpend) ? ExpectedCustomerSpend : [];
  if (!ExpectedContractDuration) return entries.map((entry) => ({ ...entry, CurrencyCode }));
  const [first = { Amount: '1000' }] = entries;
  const entry = { ...first, CurrencyCode, EstimationUrl: null, Frequency: 'Monthly' };
  return [
    { ...entry, TargetCompany: 'AWS' },
    { ...entry, TargetCompany: 'Self' },
  ];
}
