import { curl } from '../../../client/curl.ts';
import { wasCut } from '../../evidence.ts';
import type { KeptExchange } from '../../report.ts';

/** The command that sends an exchange's request again; null when its body was too long to be kept whole. */
export function curlOf(exchange: KeptExchange | undefined): string | null {
  if (!exchange || wasCut(exchange.request.body)) return null;
  return curl({ ...exchange, startedAt: '', millis: 0 });
}
