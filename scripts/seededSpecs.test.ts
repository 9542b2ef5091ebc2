import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../client/env/index.ts';
import { seededSpecs } from './seededSpecs.ts';

test('only the specs that are named draw by the seed of the run, and each of them does', () => {
  const files = execFileSync('git', ['ls-files', 'specs'], { cwd: root, encoding: 'utf8' }).split('\n');
  const drawing = files
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|^specs\/(meta\/|support\/budget)/.test(file))
    .filter((file) => /\bseedOfRun\b|\benv\.SEED\b/.test(readFileSync(path.join(root, file), 'utf8')));
  const within = (place: string) => drawing.filter((file) => file.startsWith(place));
  expect(drawing.filter((file) => !seededSpecs.some((place) => file.startsWith(place)))).toEqual([]);
  for (const place of seededSpecs) expect(within(place), place).not.toEqual([]);
});
