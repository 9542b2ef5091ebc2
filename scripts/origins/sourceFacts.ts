/**
 * What each source of the contract states, read anew and without the readers of schemas/derive/: names of members, duties,
 * values, patterns and limits, as texts such as `value Closed Lost`. Where they stand is left out.
 */
export type Facts = ReadonlySet<string>;

type Json = Readonly<Record<string, unknown>>;
const bounds = ['Length', 'Items', 'imum'] as const;
const limit = (end: 'min' | 'max', value: unknown): readonly string[] =>
  bounds.map((of) => `${end}${of} ${String(value)}`);

/** A pattern without its anchors; a length that is written as a pattern or as a look-ahead is a limit as well. */
function patternFacts(pattern: string): readonly string[] {
  const bare = bareOf(pattern);
  const length = /^(?:\(\?s\))?\.\{(\d+),(\d+)\}$/.exec(bare) ?? /^(?:\(\?s\))?\(\?=\.\{(\d+),(\d+)\}\$\)/.exec(bare);
  const rest = bare.replace(/^(?:\(\?s\))?\(\?=\.\{\d+,\d+\}\$\)/, '');
  const limits = length ? [...limit('min', length[1]), ...limit('max', length[2])] : [];
  return [`pattern ${bare}`, `pattern ${bareOf(rest)}`, ...limits];
}
export const bareOf = (pattern: string): string => pattern.replace(/^\^/, '').replace(/\$$/, '');

const objects = function* (value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Json;
  for (const inner of Object.values(value)) yield* objects(inner);
};
const namesOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

/** The Smithy model: traits stand on shapes and on members. */
export function smithyFacts(text: string): Facts {
  const facts = new Set<string>();
  for (const node of objects(JSON.parse(text))) {
    for (const [name, member] of Object.entries((node.members ?? {}) as Json)) {
      facts.add(`member ${name}`);
      if (namesOf((member as Json).traits).includes('smithy.api#required')) facts.add(`required ${name}`);
    }
    const value = node['smithy.api#enumValue'];
    if (typeof value === 'string') facts.add(`value ${value}`);
    const pattern = node['smithy.api#pattern'];
    if (typeof pattern === 'string') for (const fact of patternFacts(pattern)) facts.add(fact);
    for (const trait of ['smithy.api#length', 'smithy.api#range'])
      for (const [end, bound] of Object.entries((node[trait] ?? {}) as Json))
        for (const fact of limit(end as 'min' | 'max', bound)) facts.add(fact);
  }
  return facts;
}

/** The service model: constraints stand on shapes. */
export function serviceFacts(text: string): Facts {
  const facts = new Set<string>();
  const { shapes } = JSON.parse(text) as { readonly shapes: Readonly<Record<string, Json>> };
  for (const shape of Object.values(shapes)) {
    for (const name of namesOf(shape.members)) facts.add(`member ${name}`);
    for (const name of (shape.required ?? []) as readonly string[]) facts.add(`required ${name}`);
    for (const value of (shape.enum ?? []) as readonly string[]) facts.add(`value ${value}`);
    if (typeof shape.pattern === 'string') for (const fact of patternFacts(shape.pattern)) facts.add(fact);
    for (const end of ['min', 'max'] as const)
      if (end in shape) for (const fact of limit(end, shape[end])) facts.add(fact);
  }
  return facts;
}

/** The launch document: its syntax names members and values, `[REQUIRED]` follows the name of a duty. */
export function documentFacts(text: string): Facts {
  const facts = new Set<string>();
  for (const [, name] of text.matchAll(/'([A-Za-z]+)': |^ {4}([A-Za-z]+)=/gm)) facts.add(`member ${name}`);
  for (const [, name] of text.matchAll(/^ {4}([A-Za-z]+)=/gm)) facts.add(`member ${name}`);
  for (const [, name] of text.matchAll(/(?:param |• )([A-Za-z]+)(?: \(\w+\) --|:)\s+\[REQUIRED\]/g))
    facts.add(`required ${name}`);
  for (const [, value] of text.matchAll(/'([^'\n]+)'(?=[|,\n])/g)) facts.add(`value ${value}`);
  return facts;
}
