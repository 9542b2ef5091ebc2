import { expect, test } from '@playwright/test';
import { scrubSecrets } from './scrubSecrets.ts';

const key = `AKIA${'ABCDEFGH23456789'}`;
for (const [what, text, clean] of [
  [
    'a presigned address',
    `/?X-Amz-Credential=${key}%2F2026&X-Amz-Security-Token=abc%2Bd&X-Amz-Signature=${'a1'.repeat(32)}`,
    '/?X-Amz-Credential=<access key id>%2F2026&X-Amz-Security-Token=<session token>&X-Amz-Signature=<signature>',
  ],
  [
    'an Authorization header',
    `Credential=${key}/2026, Signature=${'0f'.repeat(32)}`,
    'Credential=<access key id>/2026, Signature=<signature>',
  ],
  ['what is no secret', 'X-Amz-Signature=short and O7000001', 'X-Amz-Signature=short and O7000001'],
] as const) {
  test(`cleans ${what}`, () => {
    expect(scrubSecrets(text)).toBe(clean);
  });
}
