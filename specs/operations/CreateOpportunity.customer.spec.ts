import {
  assertTargetRejectsInvalid,
  daysFromNow,
  describeOperation,
  documented,
  expect,
  inferred,
  may,
  must,
  observed,
  should,
  test,
  untested,
} from '../support/test.ts';
import { createdOpportunity, createRequest, expectCreated } from './helpers/opportunities.ts';

const account = (change: object): object => ({ Customer: { Account: change } });
const address = (change: object): object => account({ Address: change });
const at = (CountryCode: string, PostalCode: string | undefined, StateOrRegion?: string): object =>
  address({ CountryCode, PostalCode, StateOrRegion });

/** One code in the form of its country, and one that is not (behaviour D, postal formats). */
const postal = [
  ['CRE-0178', 'US', '98101', '9810'],
  ['CRE-9efd', 'CA', 'K1A 0B1', '12345'],
  ['CRE-3bba', 'GB', 'SW1A 1AA', '12345'],
  ['CRE-1a60', 'DE', '10115', '1011'],
  ['CRE-81e6', 'AU', '2000', '20000'],
  ['CRE-7afb', 'NL', '1012 AB', '1012'],
  ['CRE-34ab', 'IN', '110001', '11000'],
  ['CRE-19dc', 'JP', '100-0001', '100-001'],
  ['CRE-6d81', 'BR', '01310-100', '0131-100'],
  ['CRE-f946', 'PT', '1000-001', '100-001'],
  ['CRE-e00c', 'PL', '00-001', '00001'],
  ['CRE-9726', 'IE', 'D02 X285', '12345'],
  ['CRE-f106', 'SG', '018956', '18956'],
  ['CRE-fe2b', 'CZ', '110 00', '1100'],
] as const;
const withoutPostalCode = [
  ['CRE-3307', 'HK'],
  ['CRE-59eb', 'AE'],
  ['CRE-6cd6', 'QA'],
  ['CRE-ccea', 'GH'],
] as const;
/** Names in the list of states that a reader would not guess. */
const oddStates = [
  ['CRE-3b2f', 'Dist. of Columbia'],
  ['CRE-06f0', 'APO/AE'],
  ['CRE-0096', 'AFO/FPO'],
  ['CRE-691b', 'FPO, AP'],
  ['CRE-47b9', 'Federated States of Micronesia'],
  ['CRE-807d', 'Northern Mariana Islands'],
] as const;

describeOperation('CreateOpportunity', () => {
  for (const [id, country, good, bad] of postal) {
    test(
      `rejects PostalCode "${bad}" for CountryCode "${country}"`,
      should(id, 'rules', documented('behaviour D (postal formats)')),
      async ({ partner }) => {
        const state = country === 'US' ? 'Washington' : undefined;
        await partner.expectRejected(
          'CreateOpportunity',
          createRequest(at(country, good, state)),
          createRequest(at(country, bad, state)),
          'ValidationException',
        );
      },
    );
  }

  for (const [id, country] of withoutPostalCode) {
    test(
      `accepts an address without PostalCode for CountryCode "${country}"`,
      should(id, 'rules', documented('behaviour D (countries without postal code)')),
      async ({ partner }) => {
        const read = await expectCreated(partner, at(country, undefined));
        expect([
          read.Customer?.Account?.Address?.CountryCode,
          read.Customer?.Account?.Address?.PostalCode ?? null,
        ]).toEqual([country, null]);
      },
    );
  }

  for (const [id, state] of oddStates) {
    test(
      `accepts StateOrRegion "${state}"`,
      must(id, 'rules', documented('CreateOpportunity, StateOrRegion')),
      async ({ partner }) => {
        const read = await expectCreated(partner, at('US', '98101', state));
        expect(read.Customer?.Account?.Address?.StateOrRegion).toBe(state);
      },
    );
  }

  test(
    'accepts any StateOrRegion outside the US',
    should('CRE-6920', 'rules', inferred('CreateOpportunity, StateOrRegion; behaviour D.10, J.51')),
    async ({ partner }) => {
      const read = await expectCreated(partner, at('DE', '10115', 'Berlin'));
      expect(read.Customer?.Account?.Address?.StateOrRegion).toBe('Berlin');
    },
  );

  test(
    'accepts an address without StateOrRegion outside the US',
    should('CRE-48e2', 'rules', documented('behaviour D')),
    async ({ partner }) => {
      const read = await expectCreated(partner, at('DE', '10115'));
      expect([
        read.Customer?.Account?.Address?.PostalCode,
        read.Customer?.Account?.Address?.StateOrRegion ?? null,
      ]).toEqual(['10115', null]);
    },
  );

  test(
    'rejects NationalSecurity "Yes" unless Industry is "Government"',
    must('CRE-8556', 'rules', documented('CreateOpportunity, NationalSecurity; behaviour D')),
    async ({ partner }) => {
      const valid = createRequest({ ...account({ Industry: 'Government' }), NationalSecurity: 'Yes' });
      const invalidRequest = createRequest({ ...account({ Industry: 'Healthcare' }), NationalSecurity: 'Yes' });
      await partner.expectRejected('CreateOpportunity', valid, invalidRequest, 'ValidationException');
    },
  );

  test(
    'accepts Customer.Account without WebsiteUrl if NationalSecurity is "Yes"',
    must('CRE-22be', 'rules', documented('CreateOpportunity, WebsiteUrl; behaviour D')),
    async ({ partner }) => {
      const read = await expectCreated(partner, {
        ...account({ Industry: 'Government', WebsiteUrl: undefined }),
        NationalSecurity: 'Yes',
      });
      expect([read.NationalSecurity, read.Customer?.Account?.WebsiteUrl ?? null]).toEqual(['Yes', null]);
    },
  );

  test(
    'accepts NationalSecurity "No" with Industry "Government"',
    must('CRE-fd6a', 'rules', documented('CreateOpportunity, NationalSecurity; behaviour D')),
    async ({ partner }) => {
      const read = await expectCreated(partner, { ...account({ Industry: 'Government' }), NationalSecurity: 'No' });
      expect([read.NationalSecurity, read.Customer?.Account?.Industry]).toEqual(['No', 'Government']);
    },
  );

  test(
    'accepts or rejects Industry "Other" without OtherIndustry',
    may('CRE-7978', 'rules', observed('CreateOpportunity, OtherIndustry; behaviour D, J')),
    async ({ partner }) => {
      await assertTargetRejectsInvalid(partner);
      const described = createRequest(account({ Industry: 'Other', OtherIndustry: 'Lighthouse keeping' }));
      await partner.expectAccepted('CreateOpportunity', described);
      const reply = await partner.call(
        'CreateOpportunity',
        createRequest(account({ Industry: 'Other', OtherIndustry: undefined })),
      );
      expect(reply.error?.name ?? null).toBeOneOf([null, 'ValidationException']);
    },
  );

  test(
    'accepts or rejects OtherIndustry unless Industry is "Other"',
    may('CRE-ae92', 'rules', observed('CreateOpportunity, OtherIndustry; behaviour D, J')),
    async ({ partner }) => {
      await createdOpportunity(partner);
      const reply = await partner.call(
        'CreateOpportunity',
        createRequest(account({ Industry: 'Financial Services', OtherIndustry: 'Lighthouse keeping' })),
      );
      expect(reply.error?.name ?? null).toBeOneOf([null, 'ValidationException']);
    },
  );

  test(
    'returns the observed error message and FieldName for a TargetCloseDate in the past',
    should('CRE-a598', 'rules', observed('behaviour A.19, A.20')),
    async ({ partner }) => {
      await createdOpportunity(partner);
      const reply = await partner.call(
        'CreateOpportunity',
        createRequest({ LifeCycle: { TargetCloseDate: daysFromNow(-2) } }),
      );
      expect(reply).toBeRejectedWith('ValidationException', { FieldName: 'lifeCycle.targetCloseDate' });
      expect(JSON.stringify(reply.error?.members)).toContain('Target Close Date should be a future date');
    },
  );

  test(
    'accepts a TargetCloseDate in two days',
    should('CRE-9abb', 'rules', documented('CreateOpportunity, TargetCloseDate; behaviour D')),
    async ({ partner }) => {
      const date = daysFromNow(2);
      expect((await expectCreated(partner, { LifeCycle: { TargetCloseDate: date } })).LifeCycle?.TargetCloseDate).toBe(
        date,
      );
    },
  );

  untested(
    'keeps CompanyName, StateOrRegion, PostalCode, WebsiteUrl masked for NationalSecurity "Yes"',
    'CRE-d056',
    'known only of the older integration by file; no source shows it on this API',
    'rules',
    inferred('behaviour D'),
  );
  untested(
    'keeps PostalCode and StateOrRegion of a lead-converted opportunity empty until submission',
    'CRE-f777',
    'leads are converted on the side of AWS',
    'rules',
    observed('behaviour D'),
  );
});
