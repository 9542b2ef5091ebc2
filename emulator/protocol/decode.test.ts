import { expect, test } from '@playwright/test';
import { knownOperationNames, operationNames } from '../../schemas/index.ts';
import { decodeBody, decodeTarget } from './decode.ts';
import type { HttpRequest } from './http.ts';

const sdk = 'application/x-amz-json-1.0';
const request = (url: string, headers: Record<string, string> = {}, method = 'POST', body = '{}'): HttpRequest => ({
  requestId: 'r',
  method,
  url,
  headers,
  rawHeaders: Object.entries(headers).flat(),
  body: Buffer.from(body),
});
const target = (operation: string) => ({ 'x-amz-target': operation, 'content-type': sdk });
const outcome = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? Reflect.get(error, 'errorName') : error;
  }
};

const targetCases: readonly (readonly [string, HttpRequest, unknown])[] = [
  [
    'the target header',
    request('/', target('AWSPartnerCentralSelling.GetOpportunity')),
    { route: 'sdk', operation: 'GetOpportunity' },
  ],
  [
    'the path',
    request('/GetOpportunity', { 'content-type': 'application/json' }),
    { route: 'rest', operation: 'GetOpportunity' },
  ],
  [
    'both, agreeing',
    request('/GetOpportunity', target('AWSPartnerCentralSelling.GetOpportunity')),
    { route: 'sdk', operation: 'GetOpportunity' },
  ],
  [
    'both, at odds',
    request('/ListSolutions', target('AWSPartnerCentralSelling.GetOpportunity')),
    'UnknownOperationException',
  ],
  ['another service', request('/', target('DynamoDB_20120810.GetOpportunity')), 'UnknownOperationException'],
  ['lower case', request('/', target('awspartnercentralselling.getopportunity')), 'UnknownOperationException'],
  [
    'a doubled target',
    request('/', target('AWSPartnerCentralSelling.GetOpportunity, AWSPartnerCentralSelling.GetOpportunity')),
    'UnknownOperationException',
  ],
  ['an empty target', request('/', target('')), 'UnknownOperationException'],
  ['a prototype name', request('/', target('AWSPartnerCentralSelling.constructor')), 'UnknownOperationException'],
  ['a prototype path', request('/toString', {}), 'UnknownOperationException'],
  ['a trailing slash', request('/GetOpportunity/', {}), 'UnknownOperationException'],
  ['GET', request('/GetOpportunity', {}, 'GET'), 'UnknownOperationException'],
];
for (const [title, raw, expected] of targetCases) {
  test(`${title} decides the operation`, () => expect(outcome(() => decodeTarget(raw))).toEqual(expected));
}

const types: readonly (readonly [string, Record<string, string>, unknown])[] = [
  ['/', { 'content-type': sdk }, {}],
  ['/', { 'content-type': `${sdk}; charset=utf-8` }, {}],
  ['/', { 'content-type': 'application/x-amz-json-1.1' }, 'UnsupportedMediaTypeException'],
  ['/', {}, 'UnsupportedMediaTypeException'],
  ['/GetOpportunity', { 'content-type': 'Application/JSON; charset=UTF-8' }, {}],
  ['/GetOpportunity', { 'content-type': 'text/plain' }, 'UnsupportedMediaTypeException'],
  [
    '/GetOpportunity',
    { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    'UnsupportedMediaTypeException',
  ],
];
for (const [url, headers, expected] of types) {
  test(`${url} with ${JSON.stringify(headers)}`, () => {
    const call = { route: url === '/' ? 'sdk' : 'rest', operation: 'GetOpportunity' } as const;
    expect(outcome(() => decodeBody(request(url, headers), call))).toEqual(expected);
  });
}

test('an operation that the API has and the emulator has not is named, with the list of those it has', () => {
  const messageOf = (httpRequest: HttpRequest): string => {
    try {
      decodeTarget(httpRequest);
      return 'accepted';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const others = knownOperationNames.filter((name) => !operationNames.some((emulated) => emulated === name));
  expect(others).not.toEqual([]);
  for (const name of others) {
    const expected = new RegExp(
      `${name} is an operation of the API that is not emulated[.] Emulated are: .*GetOpportunity, `,
    );
    expect(messageOf(request('/', target(`AWSPartnerCentralSelling.${name}`)))).toMatch(expected);
    expect(messageOf(request(`/${name}`, { 'content-type': 'application/json' }))).toMatch(expected);
  }
  const unknown = /names no known operation: ListWeather[.] Emulated are: .*GetOpportunity, /;
  expect(messageOf(request('/ListWeather', {}))).toMatch(unknown);
  expect(messageOf(request('/', target('AWSPartnerCentralSelling.ListWeather')))).toMatch(unknown);
  expect(messageOf(request('/a b\nc', {}))).toMatch(/^The path names no known operation[.] Emulated are: /);
});
