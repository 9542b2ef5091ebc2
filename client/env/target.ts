import type { Kind, Parsed } from './kinds.ts';

/** What TARGET names. */
export interface TargetAddress {
  readonly kind: 'emulator' | 'sandbox' | 'url';
  /** The target's name in reports: a URL without query and trailing slash. */
  readonly name: string;
  /** Where it listens; null for the emulator that the run starts for itself. */
  readonly endpoint: string | null;
}

export const sandboxEndpoint = 'https://partnercentral-selling.us-east-1.api.aws';
export const ownEmulator: TargetAddress = { kind: 'emulator', name: 'emulator', endpoint: null };

const form = 'emulator, emulator@<url>, sandbox, or the URL of an endpoint';

function endpointOf(text: string): Parsed<string> {
  if (!/^https?:\/\/[^\s/]/.test(text) || !URL.canParse(text)) return { error: `is not understood. Write ${form}.` };
  const { origin, pathname, username, password } = new URL(text);
  if (username || password)
    return {
      error: 'must not carry a user or password. Credentials come from the AWS SDK default chain.',
      secret: true,
    };
  return { value: `${origin}${pathname}`.replace(/\/+$/, '') };
}

export const targetAddress: Kind<TargetAddress> = {
  form,
  parse(text) {
    if (text === 'emulator') return { value: ownEmulator };
    if (text === 'sandbox') return { value: { kind: 'sandbox', name: 'sandbox', endpoint: sandboxEndpoint } };
    const isOurs = text.startsWith('emulator@');
    const endpoint = endpointOf(isOurs ? text.slice('emulator@'.length) : text);
    if ('error' in endpoint) return endpoint;
    if (isOurs && /(^|\.)(aws|amazonaws\.com|amazonaws\.com\.cn)\.?$/.test(new URL(endpoint.value).hostname))
      return { error: 'is not an emulator. Write TARGET=sandbox for the live service.' };
    const name = isOurs ? `emulator@${endpoint.value}` : endpoint.value;
    return { value: { kind: isOurs ? 'emulator' : 'url', name, endpoint: endpoint.value } };
  },
};
