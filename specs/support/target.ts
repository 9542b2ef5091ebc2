import { createRateLimiter, parseBudget, type RateLimiter, unlimited } from '../../client/rateLimiter.ts';
import type { Credentials } from '../../client/session.ts';
import type { WaitOptions } from './partner.ts';

/** What this run is about, as decided once by globalSetup and read by every worker. */
export interface Target {
  /** `emulator`, `sandbox`, or the URL. */
  readonly name: string;
  readonly endpoint: string;
  /** The emulator that this run started. */
  readonly isOwnEmulator: boolean;
  readonly strict: boolean;
  readonly rateLimiter: RateLimiter;
  readonly waitOptions: WaitOptions;
}

export const sandboxEndpoint = 'https://partnercentral-selling.us-east-1.api.aws';

/** The URL that TARGET names; null for the emulator. Throws one sentence when it is not understood. */
export function endpointFor(target: string): string | null {
  if (target === 'emulator') return null;
  if (target === 'sandbox') return sandboxEndpoint;
  if (!/^https?:\/\//.test(target))
    throw new Error(`TARGET=${target} is not understood. Use emulator, sandbox, or the URL of an endpoint.`);
  const url = new URL(target);
  if (url.username || url.password)
    throw new Error('TARGET must not carry a user or password. Credentials come from the AWS SDK default chain.');
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

export const isLoopback = (endpoint: string): boolean =>
  /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(new URL(endpoint).hostname);

/** The target as globalSetup left it in the environment. */
export function currentTarget(): Target {
  const {
    PCC_ENDPOINT: endpoint,
    PCC_LEDGER: ledger,
    PCC_STARTED: started,
    TARGET: name = 'emulator',
    STRICT,
    PATIENCE,
  } = process.env;
  if (!endpoint)
    throw new Error('No target was set up. Run the specs by `npx playwright test`, with this project’s configuration.');
  const isOwnEmulator = name === 'emulator';
  const isLocal = isLoopback(endpoint);
  const eventuallyConsistent = !isLocal || /--read-delay/.test(process.env.EMULATOR_FLAGS ?? '');
  const live = ledger !== undefined && !isLocal;
  const rateLimiter = live
    ? createRateLimiter({ budget: parseBudget(process.env.BUDGET), ledger, startedAtMs: Number(started) })
    : unlimited;
  return {
    name,
    endpoint,
    isOwnEmulator,
    strict: isOwnEmulator || STRICT === '1',
    rateLimiter,
    waitOptions: { deadlineMs: Number(PATIENCE) * 1000 || (isLocal ? 10_000 : 60_000), eventuallyConsistent },
  };
}

/** Credentials from the AWS SDK's default chain; null when it finds none. */
export async function chainCredentials(): Promise<Credentials | null> {
  const { fromNodeProviderChain } = await import('@aws-sdk/credential-providers');
  try {
    const { accessKeyId, secretAccessKey, sessionToken } = await fromNodeProviderChain({
      timeout: 1_000,
      maxRetries: 0,
    })();
    return { accessKeyId, secretAccessKey, sessionToken };
  } catch {
    return null;
  }
}
