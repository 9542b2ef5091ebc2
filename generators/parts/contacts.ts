import fc from 'fast-check';
import { draw, drawEmail, drawPhone, replaceDraw } from './draw.ts';
import { inLanguageOf } from './locales.ts';
import type { Members } from './members.ts';
import { jobTitle } from './prose.ts';
import { fitLength, fromFaker, text, unusualTexts } from './text.ts';

const unusualEmail = fc.constantFrom(
  'a@b.co',
  "o'neil+aws@mail.example.org",
  'x_y~z@sub-domain.example.com',
  `${'e'.repeat(68)}@example.com`,
);
const unusualName = fc.constantFrom('Ng', "O'Brien-Smith", 'José María', '太郎', unusualTexts[1], 'n'.repeat(80));
/** The shortest and the longest phone numbers of the international form. */
const unusualPhone = fc.constantFrom('+12', '+4930123', '+123456789012345');

/** A lower-case e-mail address of at most 80 characters (behaviour B.1). */
export const email: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fromFaker(({ internet }) => internet.email({ provider: 'example.com' }).toLowerCase()) },
  { weight: 1, arbitrary: unusualEmail },
);

/** A person's first or last name of at most 80 characters. */
export const personName: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fromFaker(({ person }) => fitLength(person.lastName(), { max: 80 })) },
  { weight: 1, arbitrary: unusualName },
);

const mostly = (usual: fc.Arbitrary<string>, unusual: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ withCrossShrink: true }, { weight: 9, arbitrary: usual }, { weight: 1, arbitrary: unusual });

/** Arbitraries for a contact's members, by path below the contact; `applyContactRules` replaces their draws. */
export const contactMembers: Members = {
  Email: mostly(drawEmail, unusualEmail),
  FirstName: mostly(draw, unusualName),
  LastName: mostly(draw, unusualName),
  BusinessTitle: text({ max: 80, usual: jobTitle }),
  Phone: mostly(drawPhone, unusualPhone),
};

export interface Contact {
  Email?: unknown;
  FirstName?: unknown;
  LastName?: unknown;
  Phone?: unknown;
}

/** Makes a contact one person: a name of the country, and an e-mail address made of that name. */
export function applyContactRules(contact: Contact, country: string, domain: string): Contact {
  const next: Contact = { ...contact };
  const replace = (member: keyof Contact, make: (number: number) => string): void => {
    if (next[member] !== undefined) next[member] = replaceDraw(next[member], make);
  };
  replace('FirstName', (number) => inLanguageOf(country, number, ({ person }) => person.firstName()));
  replace('LastName', (number) => inLanguageOf(country, number, ({ person }) => person.lastName()));
  replace('Phone', (number) => phoneOf(country, number));
  replace('Email', (number) => {
    const name = [next.FirstName, next.LastName].map((part) => slug(String(part ?? ''))).filter(Boolean);
    return `${(name.join('.') || `contact.${number}`).slice(0, 40)}@${domain}`;
  });
  return next;
}

/** A phone number of the country in the international form, of 15 digits at most. */
function phoneOf(country: string, number: number): string {
  const made = inLanguageOf(country, number, ({ phone }) => phone.number({ style: 'international' }));
  return /^\+[1-9]\d{1,14}$/.test(made) ? made : `+1206555${String(number % 10_000).padStart(4, '0')}`;
}

/** The ASCII letters and digits of a name in lower case, without accents, as mail and web addresses are made of it. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
