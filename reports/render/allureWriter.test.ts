import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { AllureWriter } from './allureWriter.ts';

const folder = (): string => mkdtempSync(path.join(tmpdir(), 'allure-'));

test('every result, container and attachment is on the disk when it has settled', async () => {
  const out = folder();
  writeFileSync(path.join(out, 'of-an-earlier-run-result.json'), '{}');
  const writer = new AllureWriter(out);
  const source = path.join(out, 'source');
  writeFileSync(source, 'trace');
  writer.writeResult({ uuid: 'a' });
  writer.writeGroup({ uuid: 'b' });
  writer.writeAttachment('c.json', Buffer.from('{}'));
  writer.writeAttachmentFromPath('d.zip', source);
  writer.writeEnvironmentInfo({ target: 'emulator' });
  await writer.flush();
  expect(readdirSync(out).sort()).toEqual([
    'a-result.json',
    'b-container.json',
    'c.json',
    'd.zip',
    'environment.properties',
    'source',
  ]);
  expect(readFileSync(path.join(out, 'd.zip'), 'utf8')).toBe('trace');
});

test('a file that could not be written is said', async () => {
  const writer = new AllureWriter(folder());
  writer.writeAttachmentFromPath('d.zip', '/nowhere/at/all');
  await expect(writer.flush()).rejects.toThrow('Allure results could not be written');
});
