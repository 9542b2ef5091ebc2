import { clientTokenConflict } from '../apiError.ts';
import type { TokenUse } from '../store/clientTokenStore.ts';
import type { World } from '../world.ts';

/**
 * Returns what the first use of a client token was answered with; null when the token is new, or that use failed.
 *
 * @throws {ApiError} ConflictException when the token was used with another body (behaviour B.2, F.7)
 */
export function previousResponse(use: TokenUse, { tokens }: Pick<World, 'tokens'>): string | null {
  const previous = tokens.find(use);
  if (previous === null) return null;
  if (!previous.sameBody) throw clientTokenConflict();
  return previous.response;
}

/**
 * Returns the opportunity of a request to another operation that had the same token; null when there was none. The service
 * takes such a request for a repeat and does nothing, without an error (behaviour F.7). What it returns is not known; here it
 * is the id of that opportunity and nothing else.
 */
export function opportunityOfRepeat(use: TokenUse, { tokens, tasks }: Pick<World, 'tokens' | 'tasks'>): string | null {
  const other = tokens.find(use) === null ? tokens.findElsewhere(use) : null;
  if (other === null) return null;
  if (other.operation !== 'CreateOpportunity') return tasks.find(use.account, other.response)?.opportunity ?? null;
  const { Id } = JSON.parse(other.response) as { readonly Id: string };
  return Id;
}
