/**
 * Writes docs/iam-policy.json: what a role needs for a run against the live Sandbox, and nothing else. Usage: npm run docs:iam-policy
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { operationNames, operations } from '../schemas/index.ts';

/** A step of StartEngagementFromOpportunityTask that the model does not list (behaviour F.1). */
const unlisted = 'partnercentral:CreateResourceSnapshot';
/** Actions that ignore the condition key for the catalog in the public model. */
const ignoreCondition = /:(Create|Start)ResourceSnapshotJob$/;

/** The least policy for the operations of the contract, with the actions that the tasks call in the caller's name. */
export function iamPolicy(): object {
  const needed = operationNames.flatMap((name) => [operations[name].iamAction, ...operations[name].requiredActions]);
  const actions = [...new Set<string>([...needed, unlisted])].sort();
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'OnlyTheSandboxCatalog',
        Effect: 'Allow',
        Action: actions.filter((action) => !ignoreCondition.test(action)),
        Resource: '*',
        Condition: { StringEquals: { 'partnercentral:Catalog': 'Sandbox' } },
      },
      {
        Sid: 'SnapshotJobsOfTheSandboxCatalog',
        Effect: 'Allow',
        Action: actions.filter((action) => ignoreCondition.test(action)),
        Resource: 'arn:aws:partnercentral:us-east-1:*:catalog/Sandbox/*',
      },
      {
        Sid: 'NeverTheProductionCatalog',
        Effect: 'Deny',
        Action: 'partnercentral:*',
        Resource: '*',
        Condition: { StringEquals: { 'partnercentral:Catalog': 'AWS' } },
      },
    ],
  };
}

export const policyText = (): string => `${JSON.stringify(iamPolicy(), null, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../docs/iam-policy.json', import.meta.url), policyText());
