import { expect, test } from '@playwright/test';
import { canonicalInstant, decodeText, isSameInstant, isSameText, normalizeResponse } from './tolerance.ts';

for (const [escaped, plain] of [
  ['Security &amp; Compliance', 'Security & Compliance'],
  ['Migration &amp;colon; Database', 'Migration : Database'],
  ['&lt;b&gt; &#39;x&#39; &quot;y&quot;', `<b> 'x' "y"`],
  ['AT&T; R&D', 'AT&T; R&D'],
  ['&amp;amp;lt;', '<'],
] as const)
  test(`decodes ${escaped}`, () => {
    expect(decodeText(escaped)).toBe(plain);
    expect(isSameText(escaped, plain)).toBe(true);
  });

test('texts that differ in more than their escaping are not the same', () => {
  expect(isSameText('a &amp; b', 'a & c')).toBe(false);
});

for (const [text, canonical] of [
  ['2025-12-15T23:33:13.140Z', '2025-12-15T23:33:13.140Z'],
  ['2025-12-15T23:33:13.14Z', '2025-12-15T23:33:13.140Z'],
  ['2025-12-15T23:33:13.000Z', '2025-12-15T23:33:13Z'],
  ['2025-12-16T00:33:13.1400050+01:00', '2025-12-15T23:33:13.140005Z'],
  ['soon', 'soon'],
] as const)
  test(`spells ${text} as ${canonical}`, () => {
    expect(canonicalInstant(text)).toBe(canonical);
    expect(isSameInstant(text, canonical)).toBe(true);
  });

test('a millisecond makes another instant', () => {
  expect(isSameInstant('2025-12-15T23:33:13.140Z', '2025-12-15T23:33:13.141Z')).toBe(false);
});

test('leaves out what no document knows, sets absent members to null and decodes text', () => {
  const body = {
    __type: 'x#GetOpportunityResponse',
    Id: 'O1',
    Extra: 1,
    LastModifiedDate: '2025-12-15T23:33:13.10Z',
    Project: { __type: 'x#Project', Title: 'R&amp;D', ExpectedCustomerSpend: [{ __type: 'x', Amount: '1' }] },
  };
  const normal = normalizeResponse('GetOpportunity', body) as Record<string, Record<string, unknown>>;
  expect(normal).not.toHaveProperty('Extra');
  expect(normal).not.toHaveProperty('__type');
  expect(normal).toMatchObject({ Id: 'O1', LastModifiedDate: '2025-12-15T23:33:13.100Z', Marketing: null });
  expect(normal.Project).toMatchObject({ Title: 'R&D', AdditionalComments: null });
  expect(normal.Project?.ExpectedCustomerSpend).toEqual([
    expect.objectContaining({ Amount: '1', TargetCompany: null }),
  ]);
  expect(body.Project.Title).toBe('R&amp;D');
});
