import { fillForm } from '../../generators/parts/address.ts';
import { countries } from '../../generators/parts/countries.ts';
import type { CountryCode } from '../../schemas/index.ts';
import { affordable } from '../support/budget.ts';
import { describeOperation, expect, inferred, should, test } from '../support/test.ts';
import { createRequest } from './helpers/opportunities.ts';

/** The countries of which the facts give a form of postal codes (behaviour D.41), in the order of their codes. */
const withForm = (Object.keys(countries) as CountryCode[]).filter((code) => countries[code][1]?.length).sort();

const createIn = (CountryCode: CountryCode, PostalCode: string) =>
  createRequest({
    Customer: {
      Account: {
        Address: { CountryCode, PostalCode, StateOrRegion: CountryCode === 'US' ? 'Washington' : undefined },
      },
    },
  });

/** The text of behaviour A.20, with a country and a form in it. */
const text = /^The postal code is invalid for country (.+), \1 postal code must be in (.+) format\.$/;

describeOperation('CreateOpportunity', () => {
  for (const [id, range, letters] of [
    ['CRE-2455', 'A to E', /^[A-E]/],
    ['CRE-b851', 'F to L', /^[F-L]/],
    ['CRE-9271', 'M to Z', /^[M-Z]/],
  ] as const) {
    test(
      `rejects a PostalCode in no form of its country, and names both, for each CountryCode from ${range}`,
      should(id, 'rules', inferred('behaviour A.20, D.12, D.41; since-launch Q')),
      async ({ partner, target }) => {
        const all = withForm.filter((code) => letters.test(code));
        for (const code of affordable(target, all)) {
          const codes = (countries[code][1] ?? []).map((form) => fillForm(form, 1_234_567));
          for (const one of codes) expect(await partner.call('CreateOpportunity', createIn(code, one))).toSucceed();
          // A form is one of the whole code, and not of a part of it.
          for (const one of [`?${codes[0]}`, `${codes[0]}?`])
            expect(await partner.call('CreateOpportunity', createIn(code, one))).toBeRejectedWith(
              'ValidationException',
            );
          const reply = await partner.call('CreateOpportunity', createIn(code, '?'));
          expect(reply).toBeRejectedWith('ValidationException');
          expect(reply.error?.members.ErrorList, code).toEqual([
            expect.objectContaining({ Message: expect.stringMatching(text) }),
          ]);
        }
      },
    );
  }
});
