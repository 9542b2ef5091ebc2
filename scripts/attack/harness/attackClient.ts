import { call } from '../../../client/call.ts';
import { createHttpTransport } from '../../../client/httpTransport.ts';
import { OutcomeError } from '../../../client/outcome.ts';
import { unlimited } from '../../../client/rateLimiter.ts';
import { sendRaw } from '../../../client/raw.ts';
import { NotHttp, parseRawResponse } from '../../../client/rawResponse.ts';
import { parseResponse } from '../../../client/response.ts';
import type { Session } from '../../../client/session.ts';
import { Transcript } from '../../../client/transcript.ts';
import { WriteTracker } from '../../../client/writeTracker.ts';
import type { Attacks } from '../series.ts';
import { hostileResponses } from './hostileResponses.ts';
import { answeringBytes } from './hostileTarget.ts';
import { victim } from './runHarness.ts';

/** One call by each of the two routes: an outcome that says something of the target, in time, and never an error of ours. */
export async function attackCall(attacks: Attacks, name: string, bytes: Buffer): Promise<void> {
  const target = await answeringBytes((socket) => socket.end(bytes));
  const transport = createHttpTransport();
  const session: Session = {
    endpoint: target.url,
    region: 'us-east-1',
    catalog: 'Sandbox',
    credentials: victim,
    transport,
    transcript: new Transcript(),
    rateLimiter: unlimited,
    writes: new WriteTracker(),
    readsMayLagMs: 0,
    strict: false,
    isOwnEmulator: false,
  };
  const startedAtMs = performance.now();
  const outcome = await call(
    session,
    'ListOpportunities',
    { Catalog: 'Sandbox' },
    { retry: false, timeoutMs: 4_000 },
  ).catch((error: unknown) => error);
  const isOfTarget =
    outcome instanceof OutcomeError ? outcome.outcome !== 'harness error' : !(outcome instanceof Error);
  attacks.expect(isOfTarget, `${name}: ${String(outcome).slice(0, 160)}`);
  const raw = await sendRaw(target.url, {
    segments: [Buffer.from('POST / HTTP/1.1\r\nHost: x\r\n\r\n')],
    timeoutMs: 4_000,
  }).catch((error: unknown) => error);
  attacks.expect(Array.isArray(raw), `${name}, raw: ${String(raw).slice(0, 160)}`);
  const seconds = (performance.now() - startedAtMs) / 1000;
  if (seconds > 15) attacks.open.push(`${name}: ${seconds.toFixed(1)} s`);
  transport.close();
  await target.close();
}

/** Sound responses with bytes changed, taken out, doubled: the parsers say something, at once. */
export function fuzzParsers(attacks: Attacks, cases: number): void {
  const seeds = Object.values(hostileResponses).filter(({ length }) => length < 4_000);
  let state = 12_345;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  let slowest = 0;
  // Compiles the validators of the contract, which no response can make longer.
  parseResponse('ListOpportunities', 200, {}, '{}', true);
  for (let at = 0; at < cases; at += 1) {
    const bytes = Buffer.from(seeds[random(seeds.length)] ?? Buffer.alloc(1));
    for (let edits = random(6); edits >= 0; edits -= 1) bytes[random(bytes.length)] = random(256);
    const cut = bytes.subarray(0, random(4) === 0 ? random(bytes.length) : bytes.length);
    const startedAtMs = performance.now();
    let problem: unknown = null;
    try {
      const parsed = parseRawResponse(cut, true);
      if (parsed)
        parseResponse(
          'ListOpportunities',
          parsed.response.status,
          parsed.response.headers,
          parsed.response.body.toString(),
          true,
        );
    } catch (error) {
      if (!(error instanceof NotHttp)) problem = error;
    }
    const ms = performance.now() - startedAtMs;
    slowest = Math.max(slowest, ms);
    attacks.expect(
      problem === null && ms < 1_000,
      `${String(problem)}, ${Math.round(ms)} ms: ${JSON.stringify(cut.toString('latin1').slice(0, 100))}`,
    );
  }
  attacks.remark = `slowest parse ${Math.round(slowest)} ms`;
}
