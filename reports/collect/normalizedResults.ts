import type { Exchange } from '../../client/exchange.ts';
import { locateFailure } from '../judge/failurePoint.ts';
import type { KeptExchange, ReportRequirement, ReportTest } from '../report.ts';
import { maxBodyLength, truncate } from './evidence.ts';
import type { RequirementResult, TestResult } from './ledger.ts';
import { VolatileNormalizer } from './normalizeVolatile.ts';

/** Results with volatile values replaced by names, and each exchange kept once. */
export class NormalizedResults {
  readonly names = new VolatileNormalizer();
  readonly exchanges: KeptExchange[] = [];
  readonly #known = new Map<string, number>();

  requirement({ requirement, judgement, tests, emulatorOnly }: RequirementResult): ReportRequirement {
    return {
      ...requirement,
      outcome: judgement.outcome,
      reason: this.#name(judgement.reason),
      emulatorOnly,
      tests: tests.map((test) => this.test(test)),
    };
  }

  test(result: TestResult): ReportTest {
    const { judgement, exchanges, message, counterexample, durationMs: _, turns: __, ...rest } = result;
    const limit = judgement.outcome === 'passed' ? maxBodyLength.passed : maxBodyLength.failed;
    const kept = exchanges.map((exchange) => this.#keep(exchange, limit));
    const failure = judgement.outcome === 'failed' ? locateFailure(result) : null;
    return {
      ...rest,
      outcome: judgement.outcome,
      reason: this.#name(judgement.reason),
      message: this.#name(message),
      failure: failure && { ...this.names.inStructure(failure), exchange: kept[failure.exchange] ?? -1 },
      counterexample: counterexample && this.names.inStructure(counterexample),
      exchanges: kept,
    };
  }

  #name(text: string | null): string | null {
    return text === null ? null : this.names.replace(text);
  }

  #keep({ startedAt: _, durationMs: __, ...exchange }: Exchange, limit: number): number {
    const { request, response, ...rest } = exchange;
    const message = <T extends { readonly body: string }>({ body, ...more }: T) => ({
      ...this.names.inStructure(more),
      body: truncate(this.names.inBody(body), limit),
    });
    const kept: KeptExchange = {
      ...this.names.inStructure(rest),
      request: message(request),
      response: response && message(response),
    };
    const text = JSON.stringify(kept);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.exchanges.length);
    return this.exchanges.push(kept) - 1;
  }
}
