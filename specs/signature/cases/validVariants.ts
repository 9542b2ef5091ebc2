import type { HeaderLine } from '../../protocol/rawRequest.ts';
import { minutesFromNow, type ValidVariantCase, withAuthorization } from './signatureCase.ts';

const must = 'must';
const titled = ([name, value]: HeaderLine): HeaderLine => [
  name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()),
  value,
];

/** Requests that differ from the client's own in ways a signature does not mind. */
export const validVariants: readonly ValidVariantCase[] = [
  { id: 'SIG-5108', description: 'a plain signed request', level: must, buildRequest: ({ original }) => original },
  {
    id: 'SIG-4b2f',
    description: 'a signed request on the REST route',
    level: must,
    buildRequest: ({ resign }) => resign({ route: 'rest' }),
  },
  {
    id: 'SIG-94e1',
    description: 'headers in another order than signed',
    level: must,
    buildRequest: ({ original }) => ({ ...original, headerLines: [...original.headerLines].reverse() }),
  },
  {
    id: 'SIG-4e93',
    description: 'an additional unsigned header',
    level: must,
    buildRequest: ({ resign }) => resign({ unsigned: [['x-note', 'one']] }),
  },
  {
    id: 'SIG-5a36',
    description: 'title-case header names',
    level: must,
    buildRequest: ({ original }) => ({ ...original, headerLines: original.headerLines.map(titled) }),
  },
  {
    id: 'SIG-cddb',
    description: 'uppercase header names',
    level: must,
    buildRequest: ({ original }) => ({
      ...original,
      headerLines: original.headerLines.map(([name, value]): HeaderLine => [name.toUpperCase(), value]),
    }),
  },
  {
    id: 'SIG-c18c',
    description: 'a signed header with consecutive spaces',
    level: must,
    buildRequest: ({ resign }) => resign({ headers: { 'x-note': 'one   two' } }),
  },
  {
    id: 'SIG-c269',
    description: 'a signed header with leading and trailing spaces',
    level: must,
    buildRequest: ({ resign }) => resign({ headers: { 'x-note': '  one ' } }),
  },
  {
    id: 'SIG-916a',
    description: 'a signed header on two lines',
    level: must,
    buildRequest: ({ resign }) => resign({ headers: { 'x-note': ['one', 'two'] } }),
  },
  {
    id: 'SIG-2c6e',
    description: 'a signature dated 4 minutes ago',
    level: must,
    buildRequest: ({ resign }) => resign({}, { date: minutesFromNow(-4) }),
  },
  {
    id: 'SIG-7d18',
    description: 'a signature dated 4 minutes ahead',
    level: must,
    buildRequest: ({ resign }) => resign({}, { date: minutesFromNow(4) }),
  },
  {
    id: 'SIG-b9e1',
    description: 'a request without X-Amz-Content-Sha256',
    level: must,
    buildRequest: ({ resign }) => resign({}, { contentHash: false }),
  },
  {
    id: 'SIG-1552',
    description: 'Authorization without spaces after its commas',
    level: 'should',
    buildRequest: withAuthorization((value) => value.replaceAll(', ', ',')),
  },
];

/**
 * Query strings as they stand in the request. Whether one that no operation knows is accepted is open; a good signature over
 * it is a good signature.
 */
export const signedQueries: readonly { readonly id: string; readonly description: string; readonly query: string }[] = [
  { id: 'SIG-4ac6', description: 'a query string with reserved characters', query: 'note=it%27s%20%281%29%2A%21~' },
  { id: 'SIG-e27d', description: 'a query string in another order than signed', query: 'b=2&a=3&a=1&B=4' },
  { id: 'SIG-08f9', description: 'a query string with a name that has no value', query: 'flag=&a=x%2Fy%3Dz' },
];
