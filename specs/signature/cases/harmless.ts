import type { Line } from '../../protocol/envelope.ts';
import { authorization, type Harmless, minutesFromNow } from './case.ts';

const must = 'must';
const titled = ([name, value]: Line): Line => [name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()), value];

/** Requests that differ from the client's own in ways a signature does not mind. */
export const harmless: readonly Harmless[] = [
  { id: 'SIG-5108', what: 'a plain signed request', level: must, make: ({ honest }) => honest },
  {
    id: 'SIG-4b2f',
    what: 'a signed request of the REST route',
    level: must,
    make: ({ again }) => again({ route: 'rest' }),
  },
  {
    id: 'SIG-94e1',
    what: 'headers in another order than they were signed',
    level: must,
    make: ({ honest }) => ({ ...honest, lines: [...honest.lines].reverse() }),
  },
  {
    id: 'SIG-4e93',
    what: 'a header added and not signed',
    level: must,
    make: ({ again }) => again({ unsigned: [['x-note', 'one']] }),
  },
  {
    id: 'SIG-5a36',
    what: 'header names in title case',
    level: must,
    make: ({ honest }) => ({ ...honest, lines: honest.lines.map(titled) }),
  },
  {
    id: 'SIG-cddb',
    what: 'header names in upper case',
    level: must,
    make: ({ honest }) => ({
      ...honest,
      lines: honest.lines.map(([name, value]): Line => [name.toUpperCase(), value]),
    }),
  },
  {
    id: 'SIG-c18c',
    what: 'a signed header with blanks in a row',
    level: must,
    make: ({ again }) => again({ headers: { 'x-note': 'one   two' } }),
  },
  {
    id: 'SIG-c269',
    what: 'a signed header with blanks at both ends',
    level: must,
    make: ({ again }) => again({ headers: { 'x-note': '  one ' } }),
  },
  {
    id: 'SIG-916a',
    what: 'a signed header on two lines',
    level: must,
    make: ({ again }) => again({ headers: { 'x-note': ['one', 'two'] } }),
  },
  {
    id: 'SIG-5b10',
    what: 'a signature made 14 minutes ago',
    level: must,
    make: ({ again }) => again({}, { date: minutesFromNow(-14) }),
  },
  {
    id: 'SIG-9f1f',
    what: 'a signature made 14 minutes in the future',
    level: must,
    make: ({ again }) => again({}, { date: minutesFromNow(14) }),
  },
  {
    id: 'SIG-b9e1',
    what: 'a request without a digest header',
    level: must,
    make: ({ again }) => again({}, { contentHash: false }),
  },
  {
    id: 'SIG-1552',
    what: 'an Authorization without blanks after its commas',
    level: 'should',
    make: authorization((value) => value.replaceAll(', ', ',')),
  },
];
