import { env } from '../../client/env/index.ts';
import {
  createPacer,
  createRateLimiter,
  type RateLimiter,
  unlimited,
  unpacedWithRetries,
} from '../../client/rateLimiter.ts';
import type { Credentials } from '../../client/session.ts';
import type { WaitOptions } from './partner.ts';

/** What this run is about, as decided once by globalSetup and read by every worker. */
export interface Target {
  /** `emulator`, `emulator@<url>`, `sandbox`, or the URL. */
  readonly name: string;
  readonly endpoint: string;
  /** Our emulator: the one that this run started, or one that TARGET says is ours. */
  readonly isOwnEmulator: boolean;
  readonly strict: boolean;
  /** The limits that the requests of one account keep to. All accounts of a target that is not ours are one. */
  readonly rateLimiterForAccount: () => RateLimiter;
  readonly waitOptions: WaitOptions;
}

export const isLoopback = (endpoint: string): boolean =>
  /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(new URL(endpoint).hostname);

/** The target as globalSetup left it in the environment. */
export function currentTarget(): Target {
  const { TARGET, PCC_ENDPOINT: endpoint, PCC_LEDGER: ledger, PATIENCE, BUDGET, EMULATOR_FLAGS } = env;
  if (!endpoint)
    throw new Error('No target was set up. Run the specs by `npx playwright test`, with this project’s configuration.');
  const isOwnEmulator = TARGET.kind === 'emulator';
  const isLocal = isLoopback(endpoint);
  const hasFlag = (pattern: RegExp): boolean => isOwnEmulator && EMULATOR_FLAGS.some((flag) => pattern.test(flag));
  const eventuallyConsistent = !isOwnEmulator || hasFlag(/^--read-delay|^lag-|^slow-invitations$/);
  const scale = env.QUOTA_SCALE;
  // Our own emulator throttles nobody, unless it was told to as other users of a live account would.
  const unpaced = hasFlag(/^throttling$/) ? unpacedWithRetries : unlimited;
  const shared =
    ledger === null
      ? unpaced
      : createRateLimiter({ budget: BUDGET, ledger, startedAtMs: env.PCC_STARTED ?? Date.now(), scale });
  const isPaced = hasFlag(/^--quotas/);
  return {
    name: TARGET.name,
    endpoint,
    isOwnEmulator,
    // A variation may add what no document knows, as the live service may.
    strict: env.STRICT || (isOwnEmulator && !hasFlag(/^--vary/)),
    rateLimiterForAccount: () => (isPaced ? createPacer({ scale }) : shared),
    waitOptions: { deadlineMs: (PATIENCE ?? (isLocal ? 10 : 60)) * 1000, eventuallyConsistent },
  };
}

/** Credentials from the AWS SDK's default chain, or of one profile; null when there are none. */
export async function chainCredentials(profile: string | null = null): Promise<Credentials | null> {
  const { fromNodeProviderChain } = await import('@aws-sdk/credential-providers');
  try {
    const { accessKeyId, secretAccessKey, sessionToken } = await fromNodeProviderChain({
      ...(profile === null ? {} : { profile }),
      timeout: 1_000,
      maxRetries: 0,
    })();
    return { accessKeyId, secretAccessKey, sessionToken };
  } catch {
    return null;
  }
}
