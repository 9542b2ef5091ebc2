import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { describeFileError, makeFolder } from './makeFolder.ts';

const temporary = (): string => mkdtempSync(path.join(os.tmpdir(), 'make-folder-'));

test('makes a folder and those above it, once or again', () => {
  const folder = path.join(temporary(), 'a', 'b', 'c');
  makeFolder(folder);
  makeFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

test('says what is in the way', () => {
  const file = path.join(temporary(), 'a file');
  writeFileSync(file, '');
  for (const folder of [file, path.join(file, 'below'), path.join(file, 'far', 'below')]) {
    const attempt = (): void => makeFolder(folder);
    expect(attempt).toThrow();
    expect(describeFileError(folder, thrownBy(attempt))).toMatch(
      /Nothing can be written to .+: a file is in the place/,
    );
  }
});

test('returns where the system refuses a name', () => {
  test.skip(!existsSync('/proc'), 'there is no /proc');
  expect(() => makeFolder('/proc/x/y')).toThrow(/ENOENT|EACCES|EPERM/);
});

function thrownBy(attempt: () => void): unknown {
  try {
    attempt();
  } catch (error) {
    return error;
  }
  return null;
}
