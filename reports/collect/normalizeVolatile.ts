import { scrubSecrets } from './scrubSecrets.ts';

/**
 * What differs between two runs with one seed – ids, times, ports – is replaced by a numbered name in the order of
 * appearance, so that the rest of the report is the same byte for byte. The real values stand in the stamp block.
 */
const volatilePatterns: readonly (readonly [name: string, form: RegExp])[] = [
  ['token', /\bAAMA-[A-Za-z0-9_-]{20,}={0,2}|\b[A-Za-z0-9_-]{120,}={0,2}/g],
  ['uuid', /(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})+/gi],
  ['time', /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?/g],
  ['time', /\b\d{8}T\d{6}Z\b/g],
  ['time', /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT\b/g],
  ['date', /\b20\d{2}-\d{2}-\d{2}\b/g],
  ['scope', /\b20\d{6}(?=\/us-)/g],
  ['time', /\b1[6-9]\d{11}\b/g],
  ['solution', /\bS-(?!1234567\b|005971[789]\b)\d{7}\b/g],
  ['opportunity', /\bO\d{6,19}\b/g],
  ['invitation', /\bengi-[0-9a-z]{13}\b/g],
  ['engagement', /\beng-[0-9a-z]{14}\b/g],
  ['task', /\btask-[0-9a-z]{13}\b/g],
  ['job', /\bjob-[0-9a-z]{13}\b/g],
  ['account', /\b(?!111111111111\b)\d{12}\b/g],
  // What specs put into names to make them unique; a longer one may have been cut by a limit of the API.
  ['unique', /(?<![0-9A-Za-z])[0-9a-f]{8}(?:-[0-9a-f]{1,8})*(?![0-9A-Za-z])/g],
  ['port', /(?<=(?:127\.0\.0\.1|localhost):)\d{2,5}\b/g],
];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export class VolatileNormalizer {
  readonly #names = new Map<string, string>();
  readonly #values = new Map<string, string>();
  readonly #next = new Map<string, number>();

  /** `text` without secrets, and with each volatile value replaced by its name, for example ⟦time 3⟧. */
  replace(text: string): string {
    let result = scrubSecrets(text);
    for (const [kind, form] of volatilePatterns) result = result.replace(form, (value) => this.#name(kind, value));
    return result;
  }

  /** `value` with each text in it replaced, names of members too. Never by way of JSON text, whose escapes it would break. */
  inStructure<T>(value: T): T;
  inStructure(value: unknown): unknown {
    if (typeof value === 'string') return this.replace(value);
    if (Array.isArray(value)) return value.map((item: unknown) => this.inStructure(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, child]) => [this.replace(name), this.inStructure(child as unknown)]),
    );
  }

  /** A message body: of JSON, each string literal is replaced by itself, so that it stays JSON; anything else is text. */
  inBody(body: string): string {
    if (!isJson(body)) return this.replace(body);
    return body.replace(/"(?:[^"\\]|\\.)*"|[^"]+/g, (part) => {
      if (!part.startsWith('"')) return this.replace(part);
      const text = JSON.parse(part) as string;
      const replaced = this.replace(text);
      return replaced === text ? part : JSON.stringify(replaced);
    });
  }

  /** Name → real value, in order of appearance. */
  values(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#values);
  }

  /** An id keeps its name. A moment gets a new one each time: whether two fall on the same instant is chance. */
  #name(kind: string, value: string): string {
    const known = kind === 'time' || kind === 'date' ? undefined : this.#names.get(value);
    if (known) return `⟦${known}⟧`;
    const next = (this.#next.get(kind) ?? 0) + 1;
    this.#next.set(kind, next);
    const name = `${kind} ${next}`;
    this.#names.set(value, name);
    this.#values.set(name, value);
    return `⟦${name}⟧`;
  }
}
