import type { World } from '../world.ts';
import { ControlError, type ControlRequest } from './controlRequest.ts';

/** The account that a request is about. @throws {ControlError} 404 when it does not exist */
export function requireAccount(request: ControlRequest, { accounts }: Pick<World, 'accounts'>): string {
  const account = request.string('AccountId');
  if (!accounts.find(account))
    throw new ControlError(404, `There is no account ${account}. Create it with POST /_emulator/accounts.`);
  return account;
}

/** The account that a request is about, or null when it names none. */
export const optionalAccount = (request: ControlRequest, world: Pick<World, 'accounts'>): string | null =>
  request.get('AccountId') === null ? null : requireAccount(request, world);

export const requireCatalog = (request: ControlRequest): 'AWS' | 'Sandbox' =>
  request.oneOf('Catalog', ['AWS', 'Sandbox']);
