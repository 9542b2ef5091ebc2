import { SetupFailed } from './outcome.ts';
import type { Partner } from './partner.ts';

const checkedEndpoints = new Set<string>();

/**
 * The negative control, once a worker: the target accepts a request and rejects the same one without Catalog. If a target
 * accepts everything, acceptance proves nothing, and a requirement that expects it is untested.
 */
export async function assertTargetRejectsInvalid(partner: Partner): Promise<void> {
  const { endpoint } = partner.session;
  if (checkedEndpoints.has(endpoint)) return;
  await partner.setUp('ListSolutions', { Catalog: 'Sandbox' });
  const { ok } = await partner.call('ListSolutions', {});
  if (ok) throw new SetupFailed('the target accepts a request without Catalog, so that acceptance proves nothing');
  checkedEndpoints.add(endpoint);
}
