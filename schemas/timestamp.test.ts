import { expect, test } from '@playwright/test';
import { isTimestamp } from './timestamp.ts';

const good = [
  '2024-11-14T19:41:29Z',
  '2025-12-15T23:33:13.149Z',
  '2025-01-24T20:57:26.04932597Z',
  '2025-01-24T20:57:26.049325971Z',
  '2025-01-24T20:57:26+00:00',
  '2024-02-29T00:00:00.5-08:00',
];
const bad = [
  '',
  '2025-01-24',
  '2025-01-24 20:57:26Z',
  '2025-01-24T20:57:26',
  '2025-01-24T20:57:26.Z',
  '2025-01-24T20:57:26.0493259710Z',
  '2025-02-29T00:00:00Z',
  '2025-04-31T00:00:00Z',
  '2025-01-24T24:00:00Z',
  '2025-01-24T20:60:00Z',
  '2025-01-24T20:57:26+0000',
  '2025-01-24t20:57:26z',
  ' 2025-01-24T20:57:26Z',
  '2025-01-24T20:57:26Z\n',
];
for (const text of good) test(`"${text}" is a timestamp`, () => expect(isTimestamp(text)).toBe(true));
for (const text of bad) test(`${JSON.stringify(text)} is none`, () => expect(isTimestamp(text)).toBe(false));
