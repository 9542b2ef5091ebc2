import type { RateLimiter } from './rateLimiter.ts';
import type { Transcript } from './transcript.ts';
import type { WriteTracker } from './writeTracker.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** What carries a request: our own HTTP client, or Playwright's APIRequestContext, which can trace. Whoever opens it closes it. */
export interface HttpTransport {
  fetch(
    url: string,
    request: { method: string; headers: Record<string, string>; data: Buffer; maxRedirects: number; timeout: number },
  ): Promise<{
    text(): Promise<string>;
    status(): number;
    headers(): Record<string, string>;
  }>;
}

/** One identity talking to one target. Everything a call needs; a test's calls share one transcript. */
export interface Session {
  /** Without a trailing slash. */
  readonly endpoint: string;
  readonly region: 'us-east-1';
  readonly catalog: 'Sandbox';
  readonly credentials: Credentials;
  readonly transport: HttpTransport;
  readonly transcript: Transcript;
  readonly rateLimiter: RateLimiter;
  /** What this session wrote. */
  readonly writes: WriteTracker;
  /** How long a read may take to show what was written; 0 where it has to at once. */
  readonly readsMayLagMs: number;
  /** Undocumented members and values are shape errors. Always so on our own emulator. */
  readonly strict: boolean;
  /** True only for an emulator of ours: no other target may ever see a catalog but Sandbox. */
  readonly isOwnEmulator: boolean;
}

/** SigV4 signing name of the service (behaviour A.4). */
export const signingName = 'partnercentral-selling';
