import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { claimFolder } from './outFolder.ts';

const folder = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'out-')), 'out');
function claim(wanted: string): { taken: string; lines: string[] } {
  const lines: string[] = [];
  return { taken: claimFolder(wanted, (line) => lines.push(line)), lines };
}

test('a run takes the folder it asks for, again and again', () => {
  const wanted = folder();
  expect(claim(wanted)).toEqual({ taken: wanted, lines: [] });
  expect(claim(wanted)).toEqual({ taken: wanted, lines: [] });
});

test('while another run has the folder, the second says so and takes its own', () => {
  const wanted = folder();
  claim(wanted);
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  try {
    writeFileSync(path.join(wanted, '.run.lock'), String(other.pid));
    expect(claim(wanted)).toEqual({
      taken: `${wanted}-2`,
      lines: [`Another run writes to ${wanted}: this one writes to ${wanted}-2.`],
    });
  } finally {
    other.kill();
  }
});

test('a lock that an ended run left behind is no lock', () => {
  const wanted = folder();
  claim(wanted);
  for (const left of ['99999999', 'not a number', '']) {
    writeFileSync(path.join(wanted, '.run.lock'), left);
    expect(claim(wanted).taken).toBe(wanted);
  }
});

test('says before the run that a folder cannot be made', () => {
  const wanted = folder();
  writeFileSync(wanted, 'a file');
  expect(() => claim(wanted)).toThrow(`Nothing can be written to ${wanted}: a file is in the place of a folder`);
});
