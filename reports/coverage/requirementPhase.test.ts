import { expect, test } from '@playwright/test';
import { phases, requirementPhase } from './requirementPhase.ts';

const cases = [
  ['GetOpportunity', 'GetOpportunity, Id', undefined, 'launched'],
  ['CreateOpportunity', 'behaviour A.2; since-launch Q.1', undefined, 'launched'],
  ['ListEngagementFromOpportunityTasks', 'behaviour A.2', undefined, 'added'],
  ['CreateOpportunity', 'CreateOpportunity, Tags', undefined, 'added'],
  ['GetOpportunity', 'GetOpportunity, Project.AwsPartition', undefined, 'added'],
  ['CreateOpportunity', 'since-launch J.5', undefined, 'added'],
  ['StartEngagementFromOpportunityTask', 'since-launch J.3.1', 'client-token-length', 'changed'],
  ['CreateOpportunity', 'since-launch J.3.3', 'spend-currency', 'withdrawn'],
] as const;
for (const [operation, source, change, phase] of cases)
  test(`${operation}, [${source}]${change ? `, ${change}` : ''} is ${phase}`, () => {
    expect(requirementPhase({ operation, source, ...(change && { change }) })).toBe(phase);
    expect(phases).toContain(phase);
  });
