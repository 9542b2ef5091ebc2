import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import {
  anchorOf,
  anchorsOf,
  bracketCodesOf,
  citationsOf,
  legendOf,
  ownItemsOf,
  type Page,
  sourceCodesOf,
} from './citations.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const left = (file: string): boolean => /^(node_modules|reports\/out|test-results)(\/|$)/.test(file);
const files = readdirSync(root, { withFileTypes: true })
  .filter(({ name }) => !name.startsWith('.') && !left(name))
  .flatMap((entry) =>
    entry.isDirectory()
      ? readdirSync(path.join(root, entry.name), { recursive: true, encoding: 'utf8' }).map((name) =>
          path.join(entry.name, name),
        )
      : [entry.name],
  )
  .filter((file) => /\.(ts|md)$/.test(file) && !left(file));

const pages: Readonly<Record<Page, string>> = {
  behaviour: read('docs/behaviour.md'),
  'since-launch': read('docs/since-launch.md'),
};
const anchors: Readonly<Record<Page, ReadonlySet<string>>> = {
  behaviour: new Set(anchorsOf(pages.behaviour)),
  'since-launch': new Set(anchorsOf(pages['since-launch'])),
};
const legend = new Set([...legendOf(pages.behaviour), ...legendOf(pages['since-launch'])]);
const names: readonly Page[] = ['behaviour', 'since-launch'];

/** One line for each citation that leads nowhere. */
const deadIn = (file: string, text: string): string[] =>
  citationsOf(text)
    .filter(({ page, item }) => !anchors[page].has(anchorOf(item)))
    .map(({ page, item, line }) => `${file}:${line} cites ${page} ${item}, which docs/${page}.md does not have`);

/** One line for each code of a source that no legend explains. A lone letter may also be a section. */
const unexplainedIn = (file: string, text: string): string[] =>
  sourceCodesOf(text)
    .filter(({ code }) => !legend.has(code) && !(code.length === 1 && anchors.behaviour.has(code.toLowerCase())))
    .map(({ code, line }) => `${file}:${line} names the source ${code}, which no legend explains`);

const items = (text: string): string[] => citationsOf(text).map(({ page, item }) => `${page} ${item}`);

test('reads lists, asides, operations and both pages', () => {
  expect(items("'facts A.8 and A.17'")).toEqual(['behaviour A.8', 'behaviour A.17']);
  expect(items("'facts B.2, D; C.5, RR'")).toEqual(['behaviour B.2', 'behaviour D', 'behaviour C.5']);
  expect(items('(facts C.2 to C.5). An ARN')).toEqual(['behaviour C.2', 'behaviour C.5']);
  expect(items("'facts D (masks, for one), E.8, K'")).toEqual(['behaviour D', 'behaviour E.8', 'behaviour K']);
  expect(items("'facts B.2 ListSolutions, J (size)'")).toEqual(['behaviour B.2', 'behaviour J']);
  expect(items('facts A.21, Not established')).toEqual(['behaviour A.21', 'behaviour Not established']);
  expect(items('// (behaviour B 13, since-launch K.1.8)')).toEqual(['behaviour B 13', 'since-launch K.1.8']);
  expect(items(' * locked (facts\n * C.4, D)')).toEqual(['behaviour C.4', 'behaviour D']);
  expect(items('Live facts. All facts D: C, U, S. factsOf(A)')).toEqual(['behaviour D']);
});

test('reads the codes of sources', () => {
  const codes = (text: string): string[] => sourceCodesOf(text).map(({ code }) => code);
  expect(codes("'facts D, A.20; RR, LD against M; the code is inferred'")).toEqual(['RR', 'LD', 'M']);
  expect(codes('Lithuania, by CSV-PC')).toEqual(['CSV-PC']);
});

test('names the file and the line of what does not resolve', () => {
  const item = ['A', '99'].join('.');
  const source = ['DG', 'nowhere'].join('-');
  const invented = `first\n// facts A.20 and ${item}; RR, ${source}`;
  expect(deadIn('a.ts', invented)).toEqual([`a.ts:2 cites behaviour ${item}, which docs/behaviour.md does not have`]);
  expect(new Set(unexplainedIn('a.ts', invented))).toEqual(
    new Set([`a.ts:2 names the source ${source}, which no legend explains`]),
  );
});

test('every citation of code, specs and documents leads to an item', () => {
  expect(files.flatMap((file) => citationsOf(read(file))).length).toBeGreaterThan(1000);
  expect(files.flatMap((file) => deadIn(file, read(file)))).toEqual([]);
});

test('every code of a source is in a legend', () => {
  expect(files.flatMap((file) => unexplainedIn(file, read(file)))).toEqual([]);
});

for (const name of names) {
  test(`the items, sources and anchors of docs/${name}.md hold together`, () => {
    const page = pages[name];
    const all = anchorsOf(page);
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
    expect(ownItemsOf(page).filter(({ item }) => !anchors[name].has(anchorOf(item)))).toEqual([]);
    expect(bracketCodesOf(page).filter(({ code }) => !legend.has(code))).toEqual([]);
  });
}
