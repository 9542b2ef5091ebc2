import { SetupFailed } from './outcome.ts';
import type { Partner } from './partner.ts';

const checkedEndpoints = new Set<string>();

/**
 * The negative control, once a worker: the target refuses a request that names no catalog. Of one that takes everything
 * nothing can be learned by its taking a request, so a requirement of that kind is then untested.
 */
export async function assertTargetRejectsInvalid(partner: Partner): Promise<void> {
  const { endpoint } = partner.session;
  if (checkedEndpoints.has(endpoint)) return;
  const { ok } = await partner.call('ListSolutions', {});
  if (ok)
    throw new SetupFailed('the target takes a request without a catalog, so that its taking another says nothing');
  checkedEndpoints.add(endpoint);
}
