import { type OperationName, requestSchema, responseSchema } from '../schemas/index.ts';
import type { CallCount, Evidence, Exchange } from './exchange.ts';
import { seenIn } from './seen.ts';

/** A fault of shape, kept until the test is over: what a requirement is about must not hide behind it. */
export interface ShapeFinding {
  readonly operation: OperationName;
  /** The shape of a success body, or that of an error body. */
  readonly of: 'response' | 'error';
  readonly exchange: Exchange;
}
interface Tally {
  calls: number;
  throttled: number;
  retries: number;
  readonly millis: number[];
}

const keepLast = 20;
const keepFaulty = 10;

/** What one test said and heard. Takes redacted exchanges only; see redact.ts. */
export class Transcript {
  /** Set by property tests. */
  generated: Evidence['generated'];
  readonly findings: ShapeFinding[] = [];
  private readonly last: Exchange[] = [];
  private readonly faulty: Exchange[] = [];
  private readonly tallies = new Map<OperationName, Tally>();
  private readonly members = new Map<OperationName, { request: Set<string>; response: Set<string> }>();

  /** Keeps an exchange: the last ones, and the first ones that broke a shape. */
  keep(exchange: Exchange): void {
    if (exchange.faults.length > 0 && this.faulty.length < keepFaulty) this.faulty.push(exchange);
    this.last.push(exchange);
    if (this.last.length > keepLast) this.last.shift();
  }

  /** Keeps an exchange of an operation, counts it, and notes a shape it broke. */
  note(operation: OperationName, exchange: Exchange, retried: boolean): void {
    this.keep(exchange);
    const tally = this.tallies.get(operation) ?? { calls: 0, throttled: 0, retries: 0, millis: [] };
    this.tallies.set(operation, tally);
    tally.calls += 1;
    if (exchange.error === 'ThrottlingException') tally.throttled += 1;
    if (retried) tally.retries += 1;
    tally.millis.push(Math.round(exchange.millis * 10) / 10);
    const { response } = exchange;
    if (exchange.faults.length === 0 || response === null || this.findings.length >= 50) return;
    const of = response.status >= 200 && response.status < 300 ? 'response' : 'error';
    this.findings.push({ operation, of, exchange });
  }

  /** Notes which members and enum values of the contract were sent and received. */
  saw(operation: OperationName, request: unknown, response: unknown): void {
    const seen = this.members.get(operation) ?? { request: new Set<string>(), response: new Set<string>() };
    this.members.set(operation, seen);
    seenIn(schemaOf(operation).request, request, seen.request);
    if (response !== null) seenIn(schemaOf(operation).response, response, seen.response);
  }

  /** Everything kept so far, as it is attached to the test. */
  evidence(): Evidence {
    const earlier = this.faulty.filter((exchange) => !this.last.includes(exchange));
    const calls: Partial<Record<OperationName, CallCount>> = Object.fromEntries(this.tallies);
    const seen: Partial<Record<OperationName, { request: string[]; response: string[] }>> = {};
    for (const [operation, { request, response }] of this.members)
      seen[operation] = { request: [...request].sort(), response: [...response].sort() };
    const exchanges = [...earlier, ...this.last.slice(earlier.length > 0 ? -(keepLast - earlier.length) : 0)];
    return { exchanges, calls, seen, ...(this.generated ? { generated: this.generated } : {}) };
  }
}

const schemas = new Map<
  OperationName,
  { request: ReturnType<typeof requestSchema>; response: ReturnType<typeof responseSchema> }
>();
function schemaOf(operation: OperationName) {
  const known = schemas.get(operation) ?? { request: requestSchema(operation), response: responseSchema(operation) };
  schemas.set(operation, known);
  return known;
}
