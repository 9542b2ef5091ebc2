import { type OperationName, requestSchema, responseSchema } from '../schemas/index.ts';
import { foreignCatalogs } from './assertSandboxOnly.ts';
import type { CallStats, Exchange, TranscriptAttachment } from './exchange.ts';
import type { QuotaBucket } from './rateLimiter.ts';
import { addCoverage } from './schemaCoverage.ts';

/** A fault of shape, kept until the test is over: what a requirement is about must not hide behind it. */
export interface InvalidExchange {
  readonly operation: OperationName;
  /** The shape of a success body, or that of an error body. */
  readonly bodyKind: 'response' | 'error';
  readonly exchange: Exchange;
}
interface OperationStats {
  calls: number;
  throttled: number;
  retries: number;
  readonly latenciesMs: number[];
}

const maxRecent = 20;
const maxInvalid = 10;

/** What one test said and heard. Takes redacted exchanges only; see redact.ts. */
export class Transcript {
  /** Set by property tests. */
  generated: TranscriptAttachment['generated'];
  readonly invalidExchanges: InvalidExchange[] = [];
  private readonly recent: Exchange[] = [];
  private readonly invalid: Exchange[] = [];
  private readonly statsByOperation = new Map<OperationName, OperationStats>();
  private readonly coverageByOperation = new Map<OperationName, { request: Set<string>; response: Set<string> }>();

  /** Requests that took a turn, by the quota that they count against. */
  readonly turns: Record<QuotaBucket, number> = { read: 0, write: 0 };

  private readonly acceptedOperations = new Set<string>();
  private readonly rejectedOperations = new Set<string>();

  private readonly catalogsFromTarget = new Set<string>();

  /** Notes the catalogs other than Sandbox that a response names. */
  noteCatalogs(text: string): void {
    if (this.catalogsFromTarget.size > 1_000) return;
    for (const name of foreignCatalogs(text)) this.catalogsFromTarget.add(name);
  }

  /** Whether a response of the target brought a catalog into this test: then its absence is no choice of ours. */
  hasCatalogFromTarget(name: string): boolean {
    return this.catalogsFromTarget.has(name);
  }

  /** Operations of which this test saw a request rejected and none accepted; `raw` stands for requests sent as bytes. */
  rejectedOnly(): readonly string[] {
    return [...this.rejectedOperations].filter((operation) =>
      operation === 'raw' ? this.acceptedOperations.size === 0 : !this.acceptedOperations.has(operation),
    );
  }

  /** Notes a request that was carried out, as reading back showed: its own response was lost. */
  noteCarriedOut(operation: OperationName): void {
    this.acceptedOperations.add(operation);
  }

  /** Keeps an exchange: the last ones, and the first ones that broke a shape. */
  retain(exchange: Exchange): void {
    if (exchange.shapeErrors.length > 0 && this.invalid.length < maxInvalid) this.invalid.push(exchange);
    this.recent.push(exchange);
    const status = exchange.response?.status ?? 0;
    if (status >= 200 && status < 300) this.acceptedOperations.add(exchange.operation);
    if (status >= 400 && status < 500) this.rejectedOperations.add(exchange.operation);
    if (this.recent.length > maxRecent) this.recent.shift();
  }

  /** Keeps an exchange of an earlier test on which this one builds, with the members that it sent and received. */
  adopt(exchange: Exchange): void {
    this.retain(exchange);
    const { operation, request, response } = exchange;
    if (operation === 'raw' || response?.status !== 200) return;
    this.recordCoverage(operation, parsed(request.body), parsed(response.body));
  }

  /** Keeps an exchange of an operation, counts it, and notes a shape it broke. */
  record(operation: OperationName, exchange: Exchange, retried: boolean): void {
    this.retain(exchange);
    const stats = this.statsByOperation.get(operation) ?? { calls: 0, throttled: 0, retries: 0, latenciesMs: [] };
    this.statsByOperation.set(operation, stats);
    stats.calls += 1;
    if (exchange.error === 'ThrottlingException') stats.throttled += 1;
    if (retried) stats.retries += 1;
    stats.latenciesMs.push(Math.round(exchange.durationMs * 10) / 10);
    const { response } = exchange;
    if (exchange.shapeErrors.length === 0 || response === null || this.invalidExchanges.length >= 50) return;
    const bodyKind = response.status >= 200 && response.status < 300 ? 'response' : 'error';
    this.invalidExchanges.push({ operation, bodyKind, exchange });
  }

  /** Notes which members and enum values of the contract were sent and received. */
  recordCoverage(operation: OperationName, request: unknown, response: unknown): void {
    const coverage = this.coverageByOperation.get(operation) ?? {
      request: new Set<string>(),
      response: new Set<string>(),
    };
    this.coverageByOperation.set(operation, coverage);
    addCoverage(schemasOf(operation).request, request, coverage.request);
    if (response !== null) addCoverage(schemasOf(operation).response, response, coverage.response);
  }

  /** The exchanges kept so far, oldest first. */
  exchanges(): readonly Exchange[] {
    const earlier = this.invalid.filter((exchange) => !this.recent.includes(exchange));
    return [...earlier, ...this.recent.slice(earlier.length > 0 ? -(maxRecent - earlier.length) : 0)];
  }

  /** Everything kept so far, as it is attached to the test. */
  toAttachment(): TranscriptAttachment {
    const calls: Partial<Record<OperationName, CallStats>> = Object.fromEntries(this.statsByOperation);
    const coverage: Partial<Record<OperationName, { request: string[]; response: string[] }>> = {};
    for (const [operation, { request, response }] of this.coverageByOperation)
      coverage[operation] = { request: [...request].sort(), response: [...response].sort() };
    const { turns, generated } = this;
    return { exchanges: this.exchanges(), calls, coverage, turns, ...(generated ? { generated } : {}) };
  }
}

const schemas = new Map<
  OperationName,
  { request: ReturnType<typeof requestSchema>; response: ReturnType<typeof responseSchema> }
>();
function schemasOf(operation: OperationName) {
  const known = schemas.get(operation) ?? { request: requestSchema(operation), response: responseSchema(operation) };
  schemas.set(operation, known);
  return known;
}

/** A body as JSON; null when it is none. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
