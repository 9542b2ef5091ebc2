import { expect, test } from '@playwright/test';
import { others } from './fixtures/others.ts';
import { validateResponse } from './index.ts';
import { type JsonSchema, schemas } from './load.ts';

const patterns = new Map<string, string>();
for (const [file, schema] of schemas) collect(schema, file);
function collect(node: JsonSchema, where: string): void {
  if (typeof node.pattern === 'string') patterns.set(node.pattern, where);
  for (const [name, inner] of Object.entries({ ...node.$defs, ...node.properties })) collect(inner, name);
  for (const inner of node.anyOf ?? []) collect(inner, where);
  if (node.items) collect(node.items, where);
}
const matches = (pattern: string, text: string): boolean => new RegExp(pattern, 'u').test(text);
const patternOf = (shape: string): string => String(schemas.get('shared.json')?.$defs?.[shape]?.pattern);

/** The best of five runs: a shared machine may stop any single one. */
function fastestMs(act: () => unknown): number {
  const durationsMs = [1, 2, 3, 4, 5].map(() => {
    const startedAtMs = performance.now();
    act();
    return performance.now() - startedAtMs;
  });
  return Math.min(...durationsMs);
}

const hostile = ['a.', 'a', 'a-', 'a@', '0', 'task-', 'http://', 'www.', 'arn:', 'ab.c'].flatMap((part) => [
  `${part.repeat(20_000 / part.length)}!`,
  `x@${part.repeat(20_000 / part.length)}!!`,
]);
test('no pattern of the contract takes long, whatever the text', () => {
  expect(patterns.size).toBeGreaterThan(20);
  for (const [pattern, where] of patterns) {
    for (const text of hostile) {
      expect(
        fastestMs(() => matches(pattern, text)),
        `${where}: ${pattern} on ${text.slice(0, 12)}…`,
      ).toBeLessThan(20);
    }
  }
});

test('a hostile website of 255 characters is judged within 5 ms', () => {
  const body = structuredClone(others.find(({ operation }) => operation === 'GetEngagementInvitation')?.body) as Body;
  body.Payload.OpportunityInvitation.Customer.WebsiteUrl = `${'a.'.repeat(127)}!`;
  const validate = () => validateResponse('GetEngagementInvitation', body).shapeErrors;
  expect(validate().map(({ path, keyword }) => [path.at(-1), keyword])).toEqual([['WebsiteUrl', 'pattern']]);
  expect(fastestMs(validate)).toBeLessThan(5);
});
interface Body {
  readonly Payload: { readonly OpportunityInvitation: { readonly Customer: { WebsiteUrl: string } } };
}

/** Every text of up to `length` parts. */
function texts(parts: readonly string[], length: number): readonly string[] {
  let last = [''];
  const all = [''];
  for (let size = 1; size <= length; size += 1) {
    last = last.flatMap((text) => parts.map((part) => text + part));
    all.push(...last);
  }
  return all;
}

test('the linear patterns accept exactly what the model’s own do', () => {
  // The model's patterns, safe on texts this short.
  const website = '^((http|https)://)??(www[.])??([a-zA-Z0-9]|-)+?([.][a-zA-Z0-9(-|/|=|?)??]+?)+?$';
  const email = "^[a-zA-Z0-9.!#$%&'*+/=?^_{|}~-]+@[a-zA-Z0-9-]+(?:.[a-zA-Z0-9-]+)*$";
  const compared = [
    compare(website, patternOf('CompanyWebsiteUrl'), texts(['a', '.', '-', '/', 'www.', 'http://', ' '], 4)),
    compare(email, patternOf('SenderContactEmail'), texts(['a', '.', '-', '@', ' ', '\n', '!'], 5)),
  ];
  for (const { differ, accepted } of compared) {
    expect(differ).toEqual([]);
    expect(accepted).toBeGreaterThan(100);
  }
});

/** One look at all texts, as an assertion for each would take minutes. */
function compare(
  original: string,
  simplified: string,
  all: readonly string[],
): { differ: readonly string[]; accepted: number } {
  const [wanted, found] = [new RegExp(original, 'u'), new RegExp(simplified, 'u')];
  const differ = all.filter((text) => wanted.test(text) !== found.test(text));
  return { differ, accepted: all.filter((text) => wanted.test(text)).length };
}
