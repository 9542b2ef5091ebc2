import { redactText } from './redact.ts';
import { SecretScrubber } from './secrets.ts';
import type { Credentials, Session } from './session.ts';

/** What arrived, before anything else sees it. */
export interface Arrived {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** How many signatures are remembered: a target may repeat those of earlier requests. */
const rememberedSignatures = 64;
const sent: string[] = [];

/** Notes the signature of a request that is about to be sent. */
export function rememberSignature(headers: Readonly<Record<string, string>>, url = ''): void {
  const places = [...Object.values(headers), url];
  for (const place of places)
    for (const [, signature] of place.matchAll(/Signature=([0-9a-f]{64})/g)) if (signature) sent.push(signature);
  sent.splice(0, sent.length - rememberedSignatures);
}

/**
 * Takes every credential of the run out of a response as it arrives. Nothing downstream – verdicts, error messages,
 * evidence, traces – holds the raw text. On an emulator of ours nothing is secret, and texts stay as they are.
 */
export function scrubArrived(
  { isOwnEmulator, credentials }: Pick<Session, 'isOwnEmulator' | 'credentials'>,
  arrived: Arrived,
): Arrived {
  if (isOwnEmulator) return arrived;
  const clean = scrubText(credentials);
  const headers = Object.entries(arrived.headers).map(([name, value]) => [clean(name), clean(value)] as const);
  return { headers: Object.fromEntries(headers), text: clean(arrived.text) };
}

/** Takes out the credentials and the signatures sent last. */
export function scrubText(credentials: Credentials): (text: string) => string {
  const signatures = new SecretScrubber(null, sent);
  return (text) => signatures.scrub(redactText(text, credentials));
}
