import { limit } from '../limits.ts';
import { marketplaceStatuses, marketplaceVisibilities } from '../store/accountStore.ts';
import type { World } from '../world.ts';
import { requireAccount, requireCatalog } from './account.ts';
import { ControlError, type ControlRequest } from './controlRequest.ts';

/** Enables or disables the published request quotas for an account; without Enabled the command-line flag applies again. */
export function setQuotas(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Enabled');
  const account = requireAccount(request, world);
  world.accounts.updateSettings(account, { quotas: request.optionalBoolean('Enabled') });
  world.quotas.reset(account);
  return {};
}

/**
 * Sets how long new opportunities of the account cannot be read; without Milliseconds the command-line flag applies again.
 */
export function setReadDelay(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Milliseconds');
  const account = requireAccount(request, world);
  const delayMs = request.numberBetween('Milliseconds', 0, 600_000, true);
  world.accounts.updateSettings(account, { readDelayMillis: delayMs });
  return {};
}

/**
 * Says what an estimate of the Pricing Calculator amounts to, or with `Exists` false that there is no such estimate. Other
 * calculator links stand for estimates that fit (since-launch J.4).
 */
export function setEstimate(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'EstimationUrl', 'Amount', 'Exists');
  const account = requireAccount(request, world);
  const url = request.string('EstimationUrl');
  const exists = request.optionalBoolean('Exists') ?? true;
  const amount = exists ? request.string('Amount') : null;
  if (amount !== null && !/^(0|[1-9][0-9]{0,30})(\.[0-9]{0,2})?$/.test(amount))
    throw new ControlError(400, 'Amount must be a number without sign, with at most two decimals, as a string.');
  const known = Object.keys(world.accounts.settingsOf(account).estimates ?? {});
  if (!known.includes(url) && known.length >= limit('estimatesPerAccount'))
    throw new ControlError(400, `An account has at most ${limit('estimatesPerAccount')} estimates.`);
  world.accounts.updateSettings(account, { estimates: { [url]: { amount } } });
  return {};
}

/**
 * Says of a solution or product of AWS Marketplace whether it is a draft and who sees it. One that nobody has set is active
 * and public (since-launch J.6.5).
 */
export function setMarketplaceEntity(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Arn', 'Status', 'Visibility');
  const account = requireAccount(request, world);
  const arn = request.string('Arn');
  if (!/^arn:/.test(arn)) throw new ControlError(400, 'Arn must begin with arn:.');
  const known = Object.keys(world.accounts.settingsOf(account).marketplace ?? {});
  if (!known.includes(arn) && known.length >= limit('marketplaceEntitiesPerAccount'))
    throw new ControlError(
      400,
      `An account has at most ${limit('marketplaceEntitiesPerAccount')} entities of AWS Marketplace.`,
    );
  const status = request.optionalOneOf('Status', marketplaceStatuses) ?? 'Active';
  const visibility = request.optionalOneOf('Visibility', marketplaceVisibilities) ?? 'Public';
  world.accounts.updateSettings(account, { marketplace: { [arn]: { status, visibility } } });
  return {};
}

/** Registers the account as a partner in a catalog, or takes that back: then each call there is denied (since-launch A.4). */
export function setRegistration(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Catalog', 'Registered');
  const account = requireAccount(request, world);
  const catalog = requireCatalog(request);
  const registered = request.optionalBoolean('Registered') ?? true;
  const others = (world.accounts.settingsOf(account).unregisteredIn ?? []).filter((one) => one !== catalog);
  world.accounts.updateSettings(account, { unregisteredIn: registered ? others : [...others, catalog] });
  return {};
}
