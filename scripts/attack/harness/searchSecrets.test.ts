import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { secretSpellings } from '../../../client/testing/secretSpellings.ts';
import { victim } from './runHarness.ts';
import { SecretSearch } from './searchSecrets.ts';

const search = new SecretSearch(Object.values(victim));
const around = (text: string): string => `{"before":"${'x'.repeat(200)}","text":"${text}"}`;

for (const [spelling, spell] of Object.entries(secretSpellings))
  test(`finds a credential ${spelling}`, () => {
    for (const secret of Object.values(victim)) expect(search.inText(around(spell(secret)))).not.toEqual([]);
  });

test('finds a credential in what a page holds packed, and in an archive', () => {
  const text = around(victim.sessionToken);
  const page = `<script id="proofs">${gzipSync(text).toString('base64')}</script>`;
  expect(search.inText(page)).not.toEqual([]);
  expect(search.inBytes(zipOf(text))).not.toEqual([]);
  expect(search.inText(`data:application/zip;base64,${zipOf(text).toString('base64')}`)).not.toEqual([]);
});

test('finds nothing where there is none', () => {
  const text = around('[session token]');
  expect(search.inText(`${text}${gzipSync(text).toString('base64')}`)).toEqual([]);
  expect(search.inBytes(zipOf(text))).toEqual([]);
});

/** An archive of one file, with what a reader needs of its headers. */
function zipOf(text: string): Buffer {
  const data = deflateRawSync(text);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(local.length + data.length, 16);
  return Buffer.concat([local, data, central, end]);
}
