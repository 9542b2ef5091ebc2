import type { OperationName } from '../schemas/index.ts';
import { ApiError } from './apiError.ts';
import type { Caller, Policy } from './store/accountStore.ts';

/**
 * Refuses what the credential's allow-list leaves out, as IAM does with the condition key partnercentral:Catalog
 * (behaviour I.1, I.4). Without a list everything is allowed. The text has the form of behaviour A.9.
 */
export function authorize({ account, accessKeyId, policy }: Caller, operation: OperationName, catalog: unknown): void {
  const action = `partnercentral:${operation}`;
  const actionAllowed = isAllowed(policy, operation);
  const catalogAllowed = typeof catalog !== 'string' || (policy.Catalogs?.includes(catalog) ?? true);
  if (actionAllowed && catalogAllowed) return;
  const resource = `arn:aws:partnercentral:us-east-1:${account}:catalog/${typeof catalog === 'string' && /^[A-Za-z]{1,64}$/.test(catalog) ? catalog : '*'}/*`;
  throw new ApiError(
    'AccessDeniedException',
    `User: arn:aws:iam::${account}:user/${accessKeyId} is not authorized to perform: ${action} on resource: ${resource}`,
  );
}

/** Whether an allow-list covers an action, given without its prefix. In the list * stands for any text; case does not count. */
export function isAllowed({ Actions }: Policy, action: string): boolean {
  const requestedAction = `partnercentral:${action}`.toLowerCase();
  return (
    Actions?.some((pattern) =>
      matches(pattern.includes(':') ? pattern : `partnercentral:${pattern}`, requestedAction),
    ) ?? true
  );
}

/** Walks the pattern's fixed parts through the text; no regular expression is made of what a caller wrote. */
function matches(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.toLowerCase().split('*');
  const last = rest.pop();
  if (last === undefined) return first === text;
  if (!text.startsWith(first)) return false;
  let offset = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, offset);
    if (found < 0) return false;
    offset = found + part.length;
  }
  return text.length - last.length >= offset && text.endsWith(last);
}
