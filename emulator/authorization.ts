import type { OperationName } from '../schemas/index.ts';
import { ApiError } from './apiError.ts';
import type { HttpRequest } from './protocol/http.ts';
import type { Caller, PartnerAccount, Policy } from './store/accountStore.ts';
import type { World } from './world.ts';

/**
 * Rejects an action or catalog that the credential's policy does not allow, as IAM does with the condition key
 * partnercentral:Catalog
 * (behaviour I.1, I.4). Without a policy everything is allowed. The message has the form of behaviour A.9.
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

/** The account that a request says it is signed by, before anything of it is verified; null when it names none. */
export function namedAccount({ headers }: HttpRequest, { accounts }: Pick<World, 'accounts'>): string | null {
  const accessKeyId = /Credential=([^/]{1,128})\//.exec(headers.authorization ?? '')?.[1];
  return accessKeyId === undefined ? null : (accounts.findCaller(accessKeyId)?.account ?? null);
}

/** Rejects an account that is not registered as a partner in the catalog (since-launch A.4, M.3; the text is inferred). */
export function assertRegistered(account: PartnerAccount | null, catalog: unknown): void {
  if (!account?.settings.unregisteredIn?.some((one) => one === catalog)) return;
  throw new ApiError(
    'AccessDeniedException',
    `Account ${account.account} is not registered as a partner in catalog ${String(catalog)}.`,
    'INCOMPATIBLE_BENEFIT_AWS_PARTNER_STATE',
  );
}

/** Whether a policy allows an action, given without its prefix. In the policy * matches any text; case is ignored. */
export function isAllowed({ Actions }: Policy, action: string): boolean {
  const requestedAction = `partnercentral:${action}`.toLowerCase();
  return (
    Actions?.some((pattern) =>
      matches(pattern.includes(':') ? pattern : `partnercentral:${pattern}`, requestedAction),
    ) ?? true
  );
}

/** Matches the fixed parts of a pattern one after another, so that no regular expression is built from input. */
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
