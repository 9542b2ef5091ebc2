import { expect, test } from '@playwright/test';
import { sharedSchema } from '../../../schemas/index.ts';
import { countriesWithoutPostalCode } from './countriesWithoutPostalCode.ts';
import { fitsPostalFormat, postalFormats } from './postalFormats.ts';
import { isLocked, isSandboxSettable, isSubmittable } from './reviewStatus.ts';

test('the table of countries without postal codes has the size that the document gives', () => {
  expect(countriesWithoutPostalCode.size).toBe(59);
});

test('every country of the postal tables is one of the contract, and in one table only', () => {
  const countries = sharedSchema.$defs?.CountryCode?.enum ?? [];
  expect(countries.length).toBeGreaterThan(200);
  for (const country of [...Object.keys(postalFormats), ...countriesWithoutPostalCode])
    expect(countries).toContain(country);
  expect(Object.keys(postalFormats).filter((country) => countriesWithoutPostalCode.has(country))).toEqual([]);
});

// [country, fits, fits not]
const codes = [
  ['US', ['98101', '98101-1234'], ['9810', '981011', '98101-12']],
  ['CA', ['K1A 0B1', 'K1A0B1', 'k1a 0b1'], ['K1A-0B1', '11A 0B1']],
  ['GB', ['SW1A 1AA', 'M1 1AE', 'DT36GB'], ['SW1A', '12345']],
  ['NL', ['1011 AB', '1011AB'], ['1011', '1011 1B']],
  ['SE', ['S-11122', 'SE-11122', '11122', '111 22'], ['1112', 'SV-11122']],
  ['BE', ['B-1000', '1000'], ['C-1000', '10000']],
  ['PL', ['00-950'], ['00950']],
  ['JP', ['1000001', '100-0001'], ['100-001']],
  ['IE', ['D02 X2X2', 'D02X2X2', 'D02 2X2X'], ['D2 X2X2', 'D02 X2X']],
  ['LT', ['01100', 'LT-01100'], ['LV-01100']],
  ['VC', ['VC0100'], ['AB0100']],
  ['WF', ['98600'], ['88600', '98700']],
  ['NC', ['98899'], ['98799']],
  ['SV', ['1101'], ['1102']],
  ['SZ', ['H100', 'M200'], ['100']],
  ['AR', ['anything'], []],
] as const;
test('every country of the table has a format that its own example fits, and that is not empty', () => {
  for (const [country, [name, format]] of Object.entries(postalFormats)) {
    const [form = ''] = format.split(/ or /i);
    const example = form.replaceAll('(A/N)', '').replaceAll('(A)', '').replaceAll('N', '1');
    expect(fitsPostalFormat(country as keyof typeof postalFormats, example), `${name}: ${example}`).toBe(true);
    expect(fitsPostalFormat(country as keyof typeof postalFormats, '!'), name).toBe(false);
  }
  expect(Object.keys(postalFormats)).toHaveLength(147);
});

for (const [country, right, wrong] of codes) {
  test(`postal codes of ${country}`, () => {
    for (const code of right) expect(fitsPostalFormat(country, code), code).toBe(true);
    for (const code of wrong) expect(fitsPostalFormat(country, code), code).toBe(false);
  });
}

test('an unknown status is neither locked nor settable nor submittable', () => {
  for (const status of [null, undefined, '', 'toString']) {
    expect([isLocked(status), isSandboxSettable(status), isSubmittable(status)]).toEqual([false, false, false]);
  }
});
