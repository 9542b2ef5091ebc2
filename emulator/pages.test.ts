import { expect, test } from '@playwright/test';
import { pages } from './pages.ts';

const scope = { account: '111111111111', operation: 'ListOpportunities', filters: ['Sandbox', {}] };
const { seal, open } = pages('secret');
const token = seal(scope, [1_700_000_000_000, 10_000_001]);

test('a token has the recorded look and leads back', () => {
  expect(token).toMatch(/^AAMA-EFRSURBS[\w-]{240,437}$/);
  expect(open(scope, token)).toEqual([1_700_000_000_000, 10_000_001]);
  expect(open(scope, null)).toBeNull();
});

const elsewhere = [
  { ...scope, account: '222222222222' },
  { ...scope, operation: 'ListSolutions' },
  { ...scope, filters: ['AWS', {}] },
  { ...scope, filters: ['Sandbox', { LifeCycleStage: ['Prospect'] }] },
];
for (const other of elsewhere)
  test(`it is refused for ${JSON.stringify(other)}`, () => expect(() => open(other, token)).toThrow());

test('it is refused wherever it has been altered', () => {
  for (let at = 0; at < token.length; at += 1) {
    const altered = token.slice(0, at) + (token[at] === 'B' ? 'C' : 'B') + token.slice(at + 1);
    expect(() => open(scope, altered), `position ${at}`).toThrow(
      expect.objectContaining({ errorName: 'ValidationException' }),
    );
  }
  for (const text of ['', 'x', token.slice(0, -1), `${token}A`, `${token}=`, ` ${token}`])
    expect(() => open(scope, text)).toThrow();
});

test('it is refused by another emulator', () => expect(() => pages('other').open(scope, token)).toThrow());
