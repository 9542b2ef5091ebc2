import type { Evidence, Exchange } from '../client/exchange.ts';

/** Reads the `evidence` attachment of a test. Throws when it is not what client/exchange.ts describes. */
export function readEvidence(text: string): Evidence {
  const found: unknown = JSON.parse(text);
  if (typeof found !== 'object' || found === null) throw new Error('The evidence attachment is not an object.');
  const { exchanges, calls, seen } = found as Record<string, unknown>;
  if (!Array.isArray(exchanges)) throw new Error('The evidence attachment has no list of exchanges.');
  if (typeof calls !== 'object' || typeof seen !== 'object' || !calls || !seen)
    throw new Error('The evidence attachment lacks calls or seen.');
  return found as Evidence;
}

/** How much of a body the report keeps, and how much the ledger holds until volatile values have their names. */
export const longest = { proof: 2000, failure: 8000, held: 30_000 } as const;
/** Headers that say something; the rest is the same in every exchange. */
const telling = [
  'content-type',
  'x-amz-target',
  'x-amzn-requestid',
  'x-amzn-errortype',
  'content-encoding',
  'x-amzn-user-agent',
  'x-amz-security-token',
];

/** The one exchange that shows best why a requirement holds: its operation's last answer. */
export function proofOf(operation: string, { exchanges }: Evidence): readonly Exchange[] {
  const own = exchanges.filter((exchange) => exchange.operation === operation);
  const chosen = (own.length > 0 ? own : exchanges).at(-1);
  return chosen ? [trim(chosen)] : [];
}

/** What a failure needs: exchanges with faults and the last ones, in order, at most six. */
export function failureOf({ exchanges }: Evidence): readonly Exchange[] {
  const faulty = exchanges.filter((exchange) => exchange.faults.length > 0).slice(0, 3);
  const keep = new Set([...faulty, ...exchanges.slice(faulty.length - 6)]);
  return exchanges.filter((exchange) => keep.has(exchange)).map((exchange) => trim(exchange));
}

function trim(exchange: Exchange): Exchange {
  const { request, response } = exchange;
  return {
    ...exchange,
    request: { ...request, headers: few(request.headers), body: cut(request.body, longest.held) },
    response: response && { ...response, headers: few(response.headers), body: cut(response.body, longest.held) },
  };
}
const cutMark = / … \d+ more characters$/;
/** Whether a body was too long to be kept whole: then it can be read, not sent again. */
export const wasCut = (body: string): boolean => cutMark.test(body);
/** At most `limit` characters, and how many more there were; the name of a value is never cut in two. */
export const cut = (body: string, limit: number): string => {
  if (body.length <= limit) return body;
  const kept = body.slice(0, limit).replace(/⟦[^⟧]*$/, '');
  return `${kept} … ${body.length - kept.length} more characters`;
};
const few = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => telling.includes(name.toLowerCase()))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
