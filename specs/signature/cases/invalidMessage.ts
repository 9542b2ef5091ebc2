import { createHash } from 'node:crypto';
import { alterHeader, type RawRequest } from '../../protocol/rawRequest.ts';
import {
  expiredErrors,
  type InvalidSignatureCase,
  incompleteSignatureErrors,
  invalidSignatureErrors,
  malformedSignatureErrors,
  minutesFromNow,
  missingTokenErrors,
  type SigningContext,
  unknownClientErrors,
} from './signatureCase.ts';

const must = 'must';
const should = 'should';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The same body with a blank more: the same request to a reader, other bytes to a signature. */
const otherBody = (message: RawRequest): RawRequest => ({
  ...message,
  body: Buffer.concat([message.body, Buffer.from(' ')]),
});
const header =
  (name: string, change: (value: string) => string | null) =>
  ({ original }: SigningContext): RawRequest =>
    alterHeader(original, name, change);
const without = (message: RawRequest, name: string): RawRequest => alterHeader(message, name, () => null);

/** The honest request by query parameters in place of the Authorization header. */
async function presigned({ original }: SigningContext): Promise<RawRequest> {
  const value = original.headerLines.find(([name]) => name === 'authorization')?.[1] ?? '';
  const part = (name: string): string => encodeURIComponent(new RegExp(`${name}=([^,]+)`).exec(value)?.[1] ?? '');
  const date = original.headerLines.find(([name]) => name === 'x-amz-date')?.[1] ?? '';
  const query = `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${part('Credential')}&X-Amz-Date=${date}&X-Amz-Expires=300&X-Amz-SignedHeaders=${part('SignedHeaders')}&X-Amz-Signature=${part('Signature')}`;
  return { ...without(original, 'authorization'), target: `/?${query}` };
}

/** Flaws of the message against its signature, of its time, and of who signed it. */
export const invalidMessageCases: readonly InvalidSignatureCase[] = [
  {
    id: 'SIG-f9bc',
    nameId: 'SIG-3a37',
    description: 'a body changed after signing',
    level: must,
    names: invalidSignatureErrors,
    buildRequest: ({ original }) => otherBody(original),
  },
  {
    id: 'SIG-e25b',
    nameId: 'SIG-ba89',
    description: 'a body and digest changed after signing',
    level: must,
    names: invalidSignatureErrors,
    buildRequest: ({ original }) =>
      alterHeader(otherBody(original), 'x-amz-content-sha256', () => sha256(`${original.body.toString('utf8')} `)),
  },
  {
    id: 'SIG-e731',
    nameId: 'SIG-02a1',
    description: 'UNSIGNED-PAYLOAD set after signing',
    level: must,
    names: invalidSignatureErrors,
    buildRequest: header('x-amz-content-sha256', () => 'UNSIGNED-PAYLOAD'),
  },
  {
    id: 'SIG-48ae',
    nameId: 'SIG-7aee',
    description: 'a signature for another operation',
    level: must,
    names: invalidSignatureErrors,
    buildRequest: async ({ original, resign }) =>
      alterHeader(
        await resign({ operation: 'GetOpportunity' }),
        'x-amz-target',
        () => original.headerLines.find(([name]) => name === 'x-amz-target')?.[1] ?? '',
      ),
  },
  {
    id: 'SIG-3d0e',
    nameId: 'SIG-222f',
    description: 'a signed header changed after signing',
    level: must,
    names: invalidSignatureErrors,
    buildRequest: async ({ resign }) =>
      alterHeader(await resign({ headers: { 'x-note': 'one' } }), 'x-note', () => 'two'),
  },
  {
    id: 'SIG-0b50',
    nameId: 'SIG-9ee7',
    description: 'a signed header removed after signing',
    level: must,
    names: malformedSignatureErrors,
    buildRequest: async ({ resign }) => without(await resign({ headers: { 'x-note': 'one' } }), 'x-note'),
  },
  {
    id: 'SIG-4cf4',
    nameId: 'SIG-1775',
    description: 'a signed header repeated after signing',
    level: must,
    names: invalidSignatureErrors,
    buildRequest: async ({ resign }) => resign({ headers: { 'x-note': 'one' }, unsigned: [['x-note', 'two']] }),
  },
  {
    id: 'SIG-f74e',
    nameId: 'SIG-9aab',
    description: 'a query added after signing',
    level: must,
    names: invalidSignatureErrors,
    buildRequest: ({ original }) => ({ ...original, target: '/?note=1' }),
  },
  {
    id: 'SIG-e9e9',
    nameId: 'SIG-a2d7',
    description: 'a path changed after signing',
    level: must,
    names: invalidSignatureErrors,
    buildRequest: async ({ resign, original }) => ({
      ...(await resign({ route: 'rest', target: '/GetOpportunity' })),
      target: `/${original.headerLines.find(([name]) => name === 'x-amz-target')?.[1]?.split('.')[1] ?? ''}`,
    }),
  },
  {
    id: 'SIG-63a8',
    nameId: 'SIG-7513',
    description: 'a path encoded again after signing',
    level: must,
    names: [...invalidSignatureErrors, 'UnknownOperationException'],
    buildRequest: async ({ resign }) => ({
      ...(await resign({ route: 'rest', target: '/%41ssociateOpportunity' })),
      target: '/%2541ssociateOpportunity',
    }),
  },
  {
    id: 'SIG-b7d4',
    nameId: 'SIG-6460',
    description: 'a plain path encoded after signing',
    level: must,
    names: [...invalidSignatureErrors, 'UnknownOperationException'],
    buildRequest: async ({ resign }) => ({
      ...(await resign({ route: 'rest', target: '/AssociateOpportunity' })),
      target: '/%41ssociateOpportunity',
    }),
  },
  {
    id: 'SIG-48bc',
    nameId: 'SIG-f149',
    description: 'a method changed after signing',
    level: must,
    names: [...invalidSignatureErrors, 'UnknownOperationException'],
    buildRequest: async ({ resign }) => ({ ...(await resign({ method: 'PUT' })), method: 'POST' }),
  },
  {
    id: 'SIG-4536',
    nameId: 'SIG-1ace',
    description: 'a request without X-Amz-Date',
    level: must,
    names: [...incompleteSignatureErrors, ...invalidSignatureErrors],
    buildRequest: header('x-amz-date', () => null),
  },
  {
    id: 'SIG-c007',
    nameId: 'SIG-a4e5',
    description: 'X-Amz-Date in another format',
    level: must,
    names: [...incompleteSignatureErrors, ...invalidSignatureErrors],
    buildRequest: header('x-amz-date', (value) =>
      value.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'),
    ),
  },
  {
    id: 'SIG-0078',
    nameId: 'SIG-6ba7',
    description: 'X-Amz-Date changed after signing',
    level: must,
    names: invalidSignatureErrors,
    buildRequest: ({ original }) =>
      alterHeader(original, 'x-amz-date', (value) => `${value.slice(0, -2)}${value.at(-2) === '0' ? '1' : '0'}Z`),
  },
  {
    id: 'SIG-3d07',
    nameId: 'SIG-c594',
    description: 'a signature dated 16 minutes ago',
    level: must,
    names: expiredErrors,
    buildRequest: ({ resign }) => resign({}, { date: minutesFromNow(-16) }),
  },
  {
    id: 'SIG-ce4f',
    nameId: 'SIG-0885',
    description: 'a signature dated 16 minutes ahead',
    level: must,
    names: expiredErrors,
    buildRequest: ({ resign }) => resign({}, { date: minutesFromNow(16) }),
  },
  {
    id: 'SIG-d7bb',
    nameId: 'SIG-cb6f',
    description: 'a signature dated one year ago',
    level: must,
    names: expiredErrors,
    buildRequest: ({ resign }) => resign({}, { date: minutesFromNow(-365 * 24 * 60) }),
  },
  {
    id: 'SIG-8247',
    nameId: 'SIG-5c17',
    description: 'a signature for another region',
    level: must,
    names: invalidSignatureErrors,
    buildRequest: ({ resign }) => resign({}, { region: 'eu-west-1' }),
  },
  {
    id: 'SIG-9f74',
    nameId: 'SIG-f4a5',
    description: 'a signature for service partnercentral',
    level: must,
    names: invalidSignatureErrors,
    buildRequest: ({ resign }) => resign({}, { service: 'partnercentral' }),
  },
  {
    id: 'SIG-bceb',
    nameId: 'SIG-4aad',
    description: 'a signature for service s3',
    level: must,
    names: invalidSignatureErrors,
    buildRequest: ({ resign }) => resign({}, { service: 's3' }),
  },
  {
    id: 'SIG-2848',
    nameId: 'SIG-959f',
    description: 'an unknown access key',
    level: must,
    names: unknownClientErrors,
    buildRequest: ({ resign, credentials }) => resign({}, {}, { ...credentials, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }),
  },
  {
    id: 'SIG-e10b',
    nameId: 'SIG-ac19',
    description: 'a wrong secret access key',
    level: must,
    names: invalidSignatureErrors,
    buildRequest: ({ resign, credentials }) =>
      resign({}, {}, { ...credentials, secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }),
  },
  {
    id: 'SIG-e421',
    nameId: 'SIG-c0f4',
    description: 'an empty secret access key',
    level: must,
    names: invalidSignatureErrors,
    buildRequest: ({ resign, credentials }) => resign({}, {}, { ...credentials, secretAccessKey: '' }),
  },
  {
    id: 'SIG-11f0',
    nameId: 'SIG-5d73',
    description: 'an unknown session token',
    level: must,
    names: [...unknownClientErrors, ...invalidSignatureErrors],
    buildRequest: ({ resign, credentials }) =>
      resign({}, {}, { ...credentials, sessionToken: 'FwoGZXIvYXdzEXAMPLETOKEN' }),
  },
  {
    id: 'SIG-b949',
    nameId: 'SIG-df63',
    description: 'a presigned URL',
    level: should,
    names: [...missingTokenErrors, ...malformedSignatureErrors],
    buildRequest: presigned,
  },
];
