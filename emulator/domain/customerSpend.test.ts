import { expect, test } from '@playwright/test';
import { settleProject } from './customerSpend.ts';

const link = `https://calculator.aws/#/estimate?id=${'0a'.repeat(16)}`;
const absent = `https://pricing.calculator.aws.eu/#/estimate?id=${'0b'.repeat(16)}`;
const known = { [link]: { amount: '10575.07' }, [absent]: {} };
const aws = { CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' } as const;
const own = { ...aws, Amount: '50', EstimationUrl: null, Frequency: 'None', TargetCompany: 'Self' } as const;
const duration = { Term: 'Months', Value: '12' } as const;

type Project = Parameters<typeof settleProject>[0];
const spendOf = (project: object, stored: object | null = null, estimates = known) =>
  settleProject(project as Project, stored as Project | null, estimates).ExpectedCustomerSpend;
const entry = (Amount: string | null | undefined, EstimationUrl: string | null | undefined) =>
  spendOf({ ExpectedCustomerSpend: [{ ...aws, Amount, EstimationUrl }] })?.map((spend) => [
    spend.Amount,
    spend.EstimationUrl,
  ])[0];

for (const [title, amount, url, expected] of [
  ['an amount alone is kept', '5', undefined, ['5', null]],
  ['an estimate alone gives the amount', null, link, ['10575.07', link]],
  ['an empty amount counts as none', '', link, ['10575.07', link]],
  ['a link alone that does not hold stays for the rule to reject', null, 'www.example.com', [null, 'www.example.com']],
  ['so does one of an estimate that does not exist', null, absent, [null, absent]],
  ['beside an amount a bad link becomes null', '5', 'www.example.com', ['5', null]],
  ['so does one of an estimate that does not exist', '5', absent, ['5', null]],
  ['and one of another sum', '5', link, ['5', null]],
  ['amount and estimate that match are kept', '10575.070', link, ['10575.070', link]],
] as const)
  test(`${title}: ${amount} ${url}`, () => expect(entry(amount, url)).toEqual(expected));

test('beside an entry of the partner a link stays for the rule to reject, whether it holds or not', () => {
  for (const EstimationUrl of [link, absent, 'www.example.com'])
    for (const ExpectedContractDuration of [duration, null]) {
      const sent = { ExpectedContractDuration, ExpectedCustomerSpend: [{ ...aws, Amount: '5', EstimationUrl }, own] };
      expect(spendOf(sent)?.map((spend) => spend.EstimationUrl)).toEqual([EstimationUrl, null]);
    }
});

test('an estimate that nobody has set fits any amount, and gives one', () => {
  expect(spendOf({ ExpectedCustomerSpend: [{ ...aws, Amount: '7', EstimationUrl: link }] }, null, {} as never)).toEqual(
    [{ ...aws, Amount: '7', EstimationUrl: link }],
  );
  const [computed] = spendOf({ ExpectedCustomerSpend: [{ ...aws, EstimationUrl: link }] }, null, {} as never) ?? [];
  expect(Number(computed?.Amount)).toBeGreaterThan(0);
});

test('what an update leaves as it was is not computed again', () => {
  const before = { ExpectedCustomerSpend: [{ ...aws, Amount: '5', EstimationUrl: link }] };
  expect(spendOf(before, before)).toEqual(before.ExpectedCustomerSpend);
});

test('without a contract duration another company becomes AWS; Self stays for the rule to reject', () => {
  const companies = (...names: string[]) =>
    spendOf({ ExpectedCustomerSpend: names.map((TargetCompany) => ({ ...aws, Amount: '1', TargetCompany })) })?.map(
      ({ TargetCompany }) => TargetCompany,
    );
  expect(companies('Initech', 'Self', 'AWS')).toEqual(['AWS', 'Self', 'AWS']);
});

test('with one, AWS comes first, and is added when only Self was sent', () => {
  const sent = (...ExpectedCustomerSpend: object[]) => ({ ExpectedContractDuration: duration, ExpectedCustomerSpend });
  const amounts = (project: object) => spendOf(project)?.map((spend) => [spend.TargetCompany, spend.Amount]);
  expect(amounts(sent(own, { ...aws, Amount: '9' }))).toEqual([
    ['AWS', '9'],
    ['Self', '50'],
  ]);
  expect(amounts(sent(own))).toEqual([
    ['AWS', null],
    ['Self', '50'],
  ]);
});

test('an update keeps the duration when it leaves it out, and re-creates the entry of Self', () => {
  const stored = {
    ExpectedContractDuration: duration,
    ExpectedCustomerSpend: [{ ...aws, Amount: '9', EstimationUrl: null }, own],
  };
  const sent = { ExpectedCustomerSpend: [{ ...aws, Amount: '8' }] };
  const kept = settleProject(sent as Project, stored as Project, {});
  expect(kept.ExpectedContractDuration).toEqual(duration);
  expect(kept.ExpectedCustomerSpend).toEqual([{ ...aws, Amount: '8', EstimationUrl: null }, own]);
  const ended = settleProject({ ...sent, ExpectedContractDuration: null } as Project, stored as Project, {});
  expect(ended.ExpectedContractDuration).toBeNull();
  expect(ended.ExpectedCustomerSpend).toHaveLength(1);
});

test('an update that begins the mode without Self makes its entry after that of AWS', () => {
  const stored = { ExpectedCustomerSpend: [{ ...aws, Amount: '9', EstimationUrl: null }] };
  const begun = { ...stored, ExpectedContractDuration: duration };
  expect(spendOf(begun, stored)?.map(({ TargetCompany, Amount }) => `${TargetCompany} ${Amount}`)).toEqual([
    'AWS 9',
    'Self 9',
  ]);
});
