import { expect, test } from '@playwright/test';
import { assertSandboxOnly, WrongCatalog } from './assertSandboxOnly.ts';

const rejected = [
  ['the production catalog', '{"Catalog":"AWS","Identifier":"O1234567"}'],
  ['a doubled member, whichever wins', '{"Catalog":"AWS","Catalog":"Sandbox"}'],
  ['a doubled member the other way round', '{"Catalog":"Sandbox","Catalog":"AWS"}'],
  ['an escaped member name', String.raw`{"\u0043atalog":"AWS"}`],
  ['an escaped value', String.raw`{"Catalog":"\u0041WS"}`],
  ['a body that is not JSON', '{"Catalog" : "AWS"'],
  ['another spelling', '{"catalog":"AWS"}'],
  ['the wrong case', '{"Catalog":"sandbox"}'],
  ['a value that is not a string', '{"Catalog":1}'],
  ['a nested member', '{"Filter":{"Catalog":"AWS"},"Catalog":"Sandbox"}'],
  [
    'an ARN of the production catalog',
    '{"Catalog":"Sandbox","Identifier":"arn:aws:partnercentral:us-east-1::catalog/AWS/engagement-invitation/engi-abc123def4567"}',
  ],
] as const;

for (const [title, body] of rejected) {
  test(`refuses ${title}`, () => {
    expect(() => assertSandboxOnly(false, body)).toThrow(WrongCatalog);
    expect(() => assertSandboxOnly(true, body)).not.toThrow();
  });
}

test('lets Sandbox, an absent and a null catalog through', () => {
  const company = '{"Catalog":"Sandbox","Project":{"ExpectedCustomerSpend":[{"TargetCompany":"AWS"}]}}';
  for (const body of [company, '{}', '', '{"Catalog":null}'])
    expect(() => assertSandboxOnly(false, body)).not.toThrow();
});
