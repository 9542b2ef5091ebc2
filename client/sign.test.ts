import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { sign } from './sign.ts';

interface Vector {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly authorization: string;
}
interface PublishedVectors {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  readonly service: string;
  readonly vectors: readonly Vector[];
}
const file = new URL('../schemas/vectors/sigv4.json', import.meta.url);
const published = JSON.parse(readFileSync(file, 'utf8')) as PublishedVectors;
const { accessKeyId, secretAccessKey, region, service } = published;
const date = new Date('2015-08-30T12:36:00Z');
const scope = { region, service, date, contentHash: false };

// Vectors about odd paths hold the verifier to account: a client of ours only ever asks for / and /<Operation>.
const applicable = published.vectors.filter(({ path }) => /^\/[A-Za-z]*$/.test(path));

test('there are published vectors to be held to', () => {
  expect(applicable.length).toBeGreaterThanOrEqual(5);
});
for (const vector of applicable) {
  test(`signs ${vector.name} as published`, async () => {
    const query = new URLSearchParams(Object.fromEntries(vector.query)).toString();
    const url = `https://example.amazonaws.com${vector.path}${query ? `?${query}` : ''}`;
    const { method, headers, body } = vector;
    const signed = await sign({ method, url, headers, body }, { accessKeyId, secretAccessKey }, scope);
    expect(signed.authorization).toBe(vector.authorization);
  });
}

test('signs a session token, and another secret gives another signature', async () => {
  const message = { method: 'POST', url: 'https://example.amazonaws.com/', headers: {}, body: '{}' };
  const first = await sign(message, { accessKeyId, secretAccessKey, sessionToken: 'a-token' }, { date });
  const second = await sign(message, { accessKeyId, secretAccessKey: 'another', sessionToken: 'a-token' }, { date });
  expect(first['x-amz-security-token']).toBe('a-token');
  expect(first.authorization).toContain('x-amz-security-token');
  expect(first.authorization).not.toBe(second.authorization);
});
