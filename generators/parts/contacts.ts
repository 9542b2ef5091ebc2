import fc from 'fast-check';
import { fromFaker, personName, text } from './text.ts';

/** A lower-case e-mail address of at most 80 characters (behaviour B.1). */
export const email: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fromFaker((from) => from.internet.email({ provider: 'example.com' }).toLowerCase()) },
  { weight: 1, arbitrary: fc.constantFrom('a@b.co', "o'neil+aws@mail.example.org", 'x_y~z@sub-domain.example.com') },
  { weight: 1, arbitrary: fc.constant(`${'e'.repeat(68)}@example.com`) },
);

/** A phone number in the international form, shortest and longest included. */
export const phone: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 14 }),
  )
  .map(([first, rest]) => `+${first}${rest}`);

/** Arbitraries for a contact's members, by path below the contact. */
export const contactMembers: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Email: email,
  FirstName: personName(80),
  LastName: personName(80),
  BusinessTitle: fc.oneof(fc.constantFrom('CTO', 'PartnerAccountManager'), text({ max: 80 })),
  Phone: phone,
};
