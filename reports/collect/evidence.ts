import type { Exchange, TranscriptAttachment } from '../../client/exchange.ts';

/** Reads the `evidence` attachment of a test. Throws when it is not what client/exchange.ts describes. */
export function readTranscript(text: string): TranscriptAttachment {
  const found: unknown = JSON.parse(text);
  if (typeof found !== 'object' || found === null) throw new Error('The evidence attachment is not an object.');
  const { exchanges, calls, coverage } = found as Record<string, unknown>;
  if (!Array.isArray(exchanges)) throw new Error('The evidence attachment has no list of exchanges.');
  if (typeof calls !== 'object' || typeof coverage !== 'object' || !calls || !coverage)
    throw new Error('The evidence attachment lacks calls or seen.');
  return found as TranscriptAttachment;
}

/**
 * How much of a body the report keeps, and how much the ledger holds until volatile values have their names: less of it once
 * all bodies together are longer than `maxBufferedLength`, so that a run in which all fails stays within memory.
 */
export const maxBodyLength = { passed: 2000, failed: 8000, buffered: 30_000, bufferedOfMany: 1000 } as const;
const maxBufferedLength = 16_000_000;
/** Headers that say something; the rest is the same in every exchange. */
const relevantHeaders = [
  'content-type',
  'x-amz-target',
  'x-amzn-requestid',
  'x-amzn-errortype',
  'content-encoding',
  'x-amzn-user-agent',
  'x-amz-security-token',
];

/** The exchanges that a report may need of each test, with bodies that are bounded each and together. */
export class EvidenceBuffer {
  #letters = 0;

  /** The one exchange that shows best why a requirement holds: the last call of its operation. */
  proof(operation: string, { exchanges }: TranscriptAttachment): readonly Exchange[] {
    const own = exchanges.filter((exchange) => exchange.operation === operation);
    const chosen = (own.length > 0 ? own : exchanges).at(-1);
    return chosen ? [this.#trim(chosen)] : [];
  }

  /** What a failure needs: exchanges with shape errors and the last ones, in order, at most six. */
  failure({ exchanges }: TranscriptAttachment): readonly Exchange[] {
    const faulty = exchanges.filter((exchange) => exchange.shapeErrors.length > 0).slice(0, 3);
    const keep = new Set([...faulty, ...exchanges.slice(faulty.length - 6)]);
    return exchanges.filter((exchange) => keep.has(exchange)).map((exchange) => this.#trim(exchange));
  }

  #trim(exchange: Exchange): Exchange {
    const { request, response } = exchange;
    const message = <T extends { readonly headers: Readonly<Record<string, string>>; readonly body: string }>(
      sent: T,
    ) => ({
      ...sent,
      headers: pickHeaders(sent.headers),
      body: this.#keep(sent.body),
    });
    return { ...exchange, request: message(request), response: response && message(response) };
  }

  #keep(body: string): string {
    const limit = this.#letters < maxBufferedLength ? maxBodyLength.buffered : maxBodyLength.bufferedOfMany;
    const kept = truncate(body, limit);
    this.#letters += kept.length;
    return kept;
  }
}

const truncationMark = / … \d+ more characters$/;
/** Whether a body was too long to be kept whole: then it can be read, not sent again. */
export const wasTruncated = (body: string): boolean => truncationMark.test(body);
/** At most `limit` characters, and how many more there were; the name of a value is never cut in two. */
export const truncate = (body: string, limit: number): string => {
  if (body.length <= limit) return body;
  // A copy: a slice would hold the whole body in memory.
  const kept = Buffer.from(body.slice(0, limit), 'utf16le')
    .toString('utf16le')
    .replace(/⟦[^⟧]*$/, '');
  return `${kept} … ${body.length - kept.length} more characters`;
};
const pickHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => relevantHeaders.includes(name.toLowerCase()))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
