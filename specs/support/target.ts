import { budgetOf, type Pace, paced, unpaced } from '../../client/pace.ts';
import type { Credentials } from '../../client/session.ts';
import type { Patience } from './partner.ts';

/** What this run is about, as decided once by globalSetup and read by every worker. */
export interface Target {
  /** `emulator`, `sandbox`, or the URL. */
  readonly name: string;
  readonly endpoint: string;
  /** The emulator that this run started. */
  readonly ours: boolean;
  readonly strict: boolean;
  readonly pace: Pace;
  readonly patience: Patience;
}

export const sandboxEndpoint = 'https://partnercentral-selling.us-east-1.api.aws';

/** The URL that TARGET names; null for the emulator. Throws one sentence when it is not understood. */
export function endpointOf(target: string): string | null {
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
export function targetOfRun(): Target {
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
  const ours = name === 'emulator';
  const near = isLoopback(endpoint);
  const eventual = !near || /--read-delay/.test(process.env.EMULATOR_FLAGS ?? '');
  const live = ledger !== undefined && !near;
  const pace = live ? paced({ budget: budgetOf(process.env.BUDGET), ledger, startedAt: Number(started) }) : unpaced;
  return {
    name,
    endpoint,
    ours,
    strict: ours || STRICT === '1',
    pace,
    patience: { deadlineMs: Number(PATIENCE) * 1000 || (near ? 10_000 : 60_000), eventual },
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
