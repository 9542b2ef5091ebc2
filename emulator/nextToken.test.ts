import { expect, test } from '@playwright/test';
import { nextTokenCodec } from './nextToken.ts';

const scope = { account: '111111111111', operation: 'ListOpportunities', filters: ['Sandbox', {}] };
const { encode, decode } = nextTokenCodec('secret');
const token = encode(scope, [1_700_000_000_000, 10_000_001]);

test('a token has the recorded look and leads back', () => {
  expect(token).toMatch(/^AAMA-EFRSURBS[\w-]{240,437}$/);
  expect(decode(scope, token)).toEqual([1_700_000_000_000, 10_000_001]);
  expect(decode(scope, null)).toBeNull();
});

const elsewhere = [
  { ...scope, account: '222222222222' },
  { ...scope, operation: 'ListSolutions' },
  { ...scope, filters: ['AWS', {}] },
  { ...scope, filters: ['Sandbox', { LifeCycleStage: ['Prospect'] }] },
];
for (const other of elsewhere)
  test(`it is refused for ${JSON.stringify(other)}`, () => expect(() => decode(other, token)).toThrow());

test('it is refused wherever it has been altered', () => {
  for (let at = 0; at < token.length; at += 1) {
    const altered = token.slice(0, at) + (token[at] === 'B' ? 'C' : 'B') + token.slice(at + 1);
    expect(() => decode(scope, altered), `position ${at}`).toThrow(
      expect.objectContaining({ errorName: 'ValidationException' }),
    );
  }
  for (const text of ['', 'x', token.slice(0, -1), `${token}A`, `${token}=`, ` ${token}`])
    expect(() => decode(scope, text)).toThrow();
});

test('it is refused by another emulator', () => expect(() => nextTokenCodec('other').decode(scope, token)).toThrow());
