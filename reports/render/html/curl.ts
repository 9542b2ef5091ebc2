import { curl } from '../../../client/curl.ts';
import { wasTruncated } from '../../collect/evidence.ts';
import type { KeptExchange } from '../../report.ts';

/** The command that sends an exchange's request again; null when its body was too long to be kept whole. */
export function curlOf(exchange: KeptExchange | undefined): string | null {
  if (!exchange || wasTruncated(exchange.request.body)) return null;
  return curl({ ...exchange, startedAt: '', durationMs: 0 });
}
