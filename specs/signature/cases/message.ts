import { createHash } from 'node:crypto';
import { altered, type Message } from '../../protocol/envelope.ts';
import {
  expired,
  type Flaw,
  incomplete,
  invalid,
  type Material,
  malformed,
  minutesFromNow,
  missing,
  unknownClient,
} from './case.ts';

const must = 'must';
const should = 'should';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The same body with a blank more: the same request to a reader, other bytes to a signature. */
const otherBody = (message: Message): Message => ({
  ...message,
  body: Buffer.concat([message.body, Buffer.from(' ')]),
});
const header =
  (name: string, change: (value: string) => string | null) =>
  ({ honest }: Material): Message =>
    altered(honest, name, change);
const without = (message: Message, name: string): Message => altered(message, name, () => null);

/** The honest request by query parameters in place of the Authorization header. */
async function presigned({ honest }: Material): Promise<Message> {
  const value = honest.lines.find(([name]) => name === 'authorization')?.[1] ?? '';
  const part = (name: string): string => encodeURIComponent(new RegExp(`${name}=([^,]+)`).exec(value)?.[1] ?? '');
  const date = honest.lines.find(([name]) => name === 'x-amz-date')?.[1] ?? '';
  const query = `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${part('Credential')}&X-Amz-Date=${date}&X-Amz-Expires=300&X-Amz-SignedHeaders=${part('SignedHeaders')}&X-Amz-Signature=${part('Signature')}`;
  return { ...without(honest, 'authorization'), target: `/?${query}` };
}

/** Flaws of the message against its signature, of its time, and of who signed it. */
export const messageFlaws: readonly Flaw[] = [
  {
    id: 'SIG-f9bc',
    nameId: 'SIG-3a37',
    what: 'a body changed after signing',
    level: must,
    names: invalid,
    make: ({ honest }) => otherBody(honest),
  },
  {
    id: 'SIG-e25b',
    nameId: 'SIG-ba89',
    what: 'a body changed after signing, with its digest',
    level: must,
    names: invalid,
    make: ({ honest }) =>
      altered(otherBody(honest), 'x-amz-content-sha256', () => sha256(`${honest.body.toString('utf8')} `)),
  },
  {
    id: 'SIG-e731',
    nameId: 'SIG-02a1',
    what: 'a body declared unsigned after signing',
    level: must,
    names: invalid,
    make: header('x-amz-content-sha256', () => 'UNSIGNED-PAYLOAD'),
  },
  {
    id: 'SIG-48ae',
    nameId: 'SIG-7aee',
    what: 'the signature of another operation',
    level: must,
    names: invalid,
    make: async ({ honest, again }) =>
      altered(
        await again({ operation: 'GetOpportunity' }),
        'x-amz-target',
        () => honest.lines.find(([name]) => name === 'x-amz-target')?.[1] ?? '',
      ),
  },
  {
    id: 'SIG-3d0e',
    nameId: 'SIG-222f',
    what: 'a signed header changed after signing',
    level: must,
    names: invalid,
    make: async ({ again }) => altered(await again({ headers: { 'x-note': 'one' } }), 'x-note', () => 'two'),
  },
  {
    id: 'SIG-0b50',
    nameId: 'SIG-9ee7',
    what: 'a signed header taken out after signing',
    level: must,
    names: malformed,
    make: async ({ again }) => without(await again({ headers: { 'x-note': 'one' } }), 'x-note'),
  },
  {
    id: 'SIG-4cf4',
    nameId: 'SIG-1775',
    what: 'a second line added to a signed header',
    level: must,
    names: invalid,
    make: async ({ again }) => again({ headers: { 'x-note': 'one' }, unsigned: [['x-note', 'two']] }),
  },
  {
    id: 'SIG-f74e',
    nameId: 'SIG-9aab',
    what: 'a query added after signing',
    level: must,
    names: invalid,
    make: ({ honest }) => ({ ...honest, target: '/?note=1' }),
  },
  {
    id: 'SIG-e9e9',
    nameId: 'SIG-a2d7',
    what: 'a path changed after signing',
    level: must,
    names: invalid,
    make: async ({ again, honest }) => ({
      ...(await again({ route: 'rest', target: '/GetOpportunity' })),
      target: `/${honest.lines.find(([name]) => name === 'x-amz-target')?.[1]?.split('.')[1] ?? ''}`,
    }),
  },
  {
    id: 'SIG-63a8',
    nameId: 'SIG-7513',
    what: 'a path encoded once more than it was signed',
    level: must,
    names: [...invalid, 'UnknownOperationException'],
    make: async ({ again }) => ({
      ...(await again({ route: 'rest', target: '/%41ssociateOpportunity' })),
      target: '/%2541ssociateOpportunity',
    }),
  },
  {
    id: 'SIG-b7d4',
    nameId: 'SIG-6460',
    what: 'an encoded path signed as if it were plain',
    level: must,
    names: [...invalid, 'UnknownOperationException'],
    make: async ({ again }) => ({
      ...(await again({ route: 'rest', target: '/AssociateOpportunity' })),
      target: '/%41ssociateOpportunity',
    }),
  },
  {
    id: 'SIG-48bc',
    nameId: 'SIG-f149',
    what: 'a method changed after signing',
    level: must,
    names: [...invalid, 'UnknownOperationException'],
    make: async ({ again }) => ({ ...(await again({ method: 'PUT' })), method: 'POST' }),
  },
  {
    id: 'SIG-4536',
    nameId: 'SIG-1ace',
    what: 'a request without a date',
    level: must,
    names: [...incomplete, ...invalid],
    make: header('x-amz-date', () => null),
  },
  {
    id: 'SIG-c007',
    nameId: 'SIG-a4e5',
    what: 'a date in another form',
    level: must,
    names: [...incomplete, ...invalid],
    make: header('x-amz-date', (value) => value.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z')),
  },
  {
    id: 'SIG-0078',
    nameId: 'SIG-6ba7',
    what: 'a date changed by a second after signing',
    level: must,
    names: invalid,
    make: ({ honest }) =>
      altered(honest, 'x-amz-date', (value) => `${value.slice(0, -2)}${value.at(-2) === '0' ? '1' : '0'}Z`),
  },
  {
    id: 'SIG-3d07',
    nameId: 'SIG-c594',
    what: 'a signature made 16 minutes ago',
    level: must,
    names: expired,
    make: ({ again }) => again({}, { date: minutesFromNow(-16) }),
  },
  {
    id: 'SIG-ce4f',
    nameId: 'SIG-0885',
    what: 'a signature made 16 minutes in the future',
    level: must,
    names: expired,
    make: ({ again }) => again({}, { date: minutesFromNow(16) }),
  },
  {
    id: 'SIG-d7bb',
    nameId: 'SIG-cb6f',
    what: 'a signature made a year ago',
    level: must,
    names: expired,
    make: ({ again }) => again({}, { date: minutesFromNow(-365 * 24 * 60) }),
  },
  {
    id: 'SIG-8247',
    nameId: 'SIG-5c17',
    what: 'a signature for another region',
    level: must,
    names: invalid,
    make: ({ again }) => again({}, { region: 'eu-west-1' }),
  },
  {
    id: 'SIG-9f74',
    nameId: 'SIG-f4a5',
    what: 'a signature for the service name of the permissions',
    level: must,
    names: invalid,
    make: ({ again }) => again({}, { service: 'partnercentral' }),
  },
  {
    id: 'SIG-bceb',
    nameId: 'SIG-4aad',
    what: 'a signature for another service',
    level: must,
    names: invalid,
    make: ({ again }) => again({}, { service: 's3' }),
  },
  {
    id: 'SIG-2848',
    nameId: 'SIG-959f',
    what: 'a key that does not exist',
    level: must,
    names: unknownClient,
    make: ({ again, credentials }) => again({}, {}, { ...credentials, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }),
  },
  {
    id: 'SIG-e10b',
    nameId: 'SIG-ac19',
    what: 'a wrong secret',
    level: must,
    names: invalid,
    make: ({ again, credentials }) =>
      again({}, {}, { ...credentials, secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }),
  },
  {
    id: 'SIG-e421',
    nameId: 'SIG-c0f4',
    what: 'an empty secret',
    level: must,
    names: invalid,
    make: ({ again, credentials }) => again({}, {}, { ...credentials, secretAccessKey: '' }),
  },
  {
    id: 'SIG-11f0',
    nameId: 'SIG-5d73',
    what: 'a session token that was never given out',
    level: must,
    names: [...unknownClient, ...invalid],
    make: ({ again, credentials }) => again({}, {}, { ...credentials, sessionToken: 'FwoGZXIvYXdzEXAMPLETOKEN' }),
  },
  {
    id: 'SIG-b949',
    nameId: 'SIG-df63',
    what: 'the presigned form',
    level: should,
    names: [...missing, ...malformed],
    make: presigned,
  },
];
