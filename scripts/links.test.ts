import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));
const within = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: folder !== '.', encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name));
const documents = [...within('.'), ...within('docs'), 'examples/README.md'];

/** Targets of Markdown links and pictures that lie in the repository, without their anchors. */
const linksOf = (markdown: string): string[] =>
  [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));

test('finds links, pictures inside links too', () => {
  expect(linksOf('[a](b.md#c) [![d](e.png)](f.html) [g](https://h.example) [i](#j)')).toEqual([
    'b.md',
    'e.png',
    'f.html',
  ]);
});

for (const document of documents) {
  test(`every link of ${document} leads somewhere`, () => {
    const folder = path.dirname(path.join(root, document));
    const dead = linksOf(readFileSync(path.join(root, document), 'utf8')).filter(
      (target) => !existsSync(path.join(folder, target)),
    );
    expect(dead).toEqual([]);
  });
}
