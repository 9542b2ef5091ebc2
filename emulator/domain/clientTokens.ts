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
