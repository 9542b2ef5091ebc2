import type { OperationName } from '../schemas/index.ts';
import { Problem } from './problem.ts';
import type { Caller } from './store/accounts.ts';

/**
 * Refuses what the credential's allow-list leaves out, as IAM does with the condition key partnercentral:Catalog
 * (facts I.1, I.4). Without a list everything is allowed. The text has the form of facts A.9.
 */
export function permit({ account, accessKeyId, allow }: Caller, operation: OperationName, catalog: unknown): void {
  const action = `partnercentral:${operation}`;
  const mayAct = allow.Actions?.some((pattern) => matches(pattern.includes(':') ? pattern : `partnercentral:${pattern}`, action)) ?? true;
  const mayCatalog = typeof catalog !== 'string' || (allow.Catalogs?.includes(catalog) ?? true);
  if (mayAct && mayCatalog) return;
  const resource = `arn:aws:partnercentral:us-east-1:${account}:catalog/${typeof catalog === 'string' && /^[A-Za-z]{1,64}$/.test(catalog) ? catalog : '*'}/*`;
  throw new Problem('AccessDeniedException', `User: arn:aws:iam::${account}:user/${accessKeyId} is not authorized to perform: ${action} on resource: ${resource}`);
}

/** IAM's pattern: * stands for any text; letter case does not count. */
function matches(pattern: string, action: string): boolean {
  const parts = pattern.toLowerCase().split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(action.toLowerCase());
}
