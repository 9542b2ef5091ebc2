import { expect, test } from '@playwright/test';
import { type Body, getAt, samples } from './index.ts';
import { usPlaces } from './parts/usPlaces.ts';
import { countryCodes, usStates } from './parts/values.ts';
import { requestShape } from './schema.ts';

// How much of the world 2,000 requests reach. A generator that is narrowed by mistake fails here, not in a nightly run.
const requests = samples('CreateOpportunity', { count: 2000, seed: 20241114 });
const sparse = samples('CreateOpportunity', { count: 500, seed: 1, completeness: 'sparse' });

const valuesAt = (path: string, bodies: readonly Body[] = requests): readonly string[] =>
  bodies.flatMap((body) => {
    const value = getAt(body, path);
    return typeof value === 'string' ? [value] : [];
  });
const distinct = (path: string): number => new Set(valuesAt(path)).size;
const account = 'Customer.Account';
const addressOf = (body: Body): Body => getAt(body, `${account}.Address`) as Body;

test('nearly every country and US state, and regions outside the US', () => {
  expect(new Set(valuesAt(`${account}.Address.CountryCode`)).size).toBeGreaterThan(countryCodes.length - 4);
  const inTheUs = requests.map(addressOf).filter(({ CountryCode }) => CountryCode === 'US');
  expect(new Set(inTheUs.map(({ StateOrRegion }) => StateOrRegion)).size).toBeGreaterThan(usStates.length - 5);
  const regions = requests
    .map(addressOf)
    .filter(({ CountryCode, StateOrRegion }) => CountryCode !== 'US' && StateOrRegion)
    .map(({ StateOrRegion }) => StateOrRegion);
  expect(new Set(regions).size).toBeGreaterThan(15);
});

test('city, state and ZIP of a US address belong together', () => {
  expect(Object.keys(usPlaces).sort()).toEqual([...usStates].sort());
  const inTheUs = requests.map(addressOf).filter(({ CountryCode, City }) => CountryCode === 'US' && City);
  const matching = inTheUs.filter(({ City, StateOrRegion, PostalCode }) => {
    const [city, zip] = usPlaces[String(StateOrRegion)] ?? [];
    return City === city && String(PostalCode).slice(0, 5) === zip;
  });
  // Some cities are texts chosen to be mangled.
  expect(matching.length / inTheUs.length).toBeGreaterThan(0.8);
});

test('both origins, every opportunity type, national security with and without a website, in several countries', () => {
  expect([...new Set(valuesAt('Origin'))].sort()).toEqual(['AWS Referral', 'Partner Referral']);
  expect(distinct('OpportunityType')).toBe(3);
  const secret = requests.filter(({ NationalSecurity }) => NationalSecurity === 'Yes');
  expect(new Set(secret.map((body) => typeof getAt(body, `${account}.WebsiteUrl`))).size).toBe(2);
  expect(new Set(secret.map((body) => addressOf(body).CountryCode)).size).toBeGreaterThan(20);
});

test('characters that are often mangled', () => {
  const texts = JSON.stringify(requests.map(({ Project, Customer, LifeCycle }) => [Project, Customer, LifeCycle]));
  for (const characters of [
    '<',
    '>',
    '&',
    "'",
    '\\"',
    '\\n',
    '\\t',
    'ע',
    'ا',
    '🚀',
    '👩🏽‍💻',
    '\u0301\u0308',
    '中',
    'ж',
  ])
    expect(texts.includes(characters), characters).toBe(true);
});

test('teams of every size that the contract allows, contacts, and amounts of every form', () => {
  const most = requestShape('CreateOpportunity').properties.OpportunityTeam?.max ?? 0;
  const sizes = new Set(sparse.map(({ OpportunityTeam: team }) => (Array.isArray(team) ? team.length : 0)));
  expect(Math.max(...sizes)).toBe(most);
  const amounts = valuesAt('Project.ExpectedCustomerSpend.*.Amount');
  for (const form of [/^\d+$/, /^\d+\.$/, /^\d+\.\d$/, /^\d+\.\d\d$/, /^\d{31}/])
    expect(
      amounts.some((amount) => form.test(amount)),
      String(form),
    ).toBe(true);
  expect(amounts.every((amount) => Number(amount) > 0)).toBe(true);
});

test('identifiers, phones and names differ as they do in a CRM', () => {
  const identifiers = valuesAt('PartnerOpportunityIdentifier');
  expect(new Set(identifiers).size / identifiers.length).toBeGreaterThan(0.8);
  const phones = valuesAt('Customer.Contacts.*.Phone');
  expect(phones.filter((phone) => phone.length < 8).length / phones.length).toBeLessThan(0.15);
  expect(phones.some((phone) => phone.startsWith('+999'))).toBe(false);
  expect(JSON.stringify(requests)).not.toMatch(/"draw[ .]/);
});

test('the same seed makes the same requests', () => {
  const make = (): string => JSON.stringify(samples('CreateOpportunity', { count: 20, seed: 7, completeness: 'full' }));
  expect(make()).toBe(make());
});
