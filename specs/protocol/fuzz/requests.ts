import fc from 'fast-check';
import type { Body } from '../../../generators/index.ts';
import { shapeValidRequest } from '../../../generators/sampleRequest.ts';
import { type OperationName, operationNames, operations } from '../../../schemas/index.ts';
import type { HeaderLine, RequestOverrides } from '../rawRequest.ts';

/** Names that reach into JavaScript objects when a program is careless with them. */
const prototypeNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'toJSON',
  'then',
  '',
];

const requests = new Map<OperationName, Body>();
/** A request of each operation that is valid in shape: something to change. */
function requestOf(operation: OperationName): Body {
  const known = requests.get(operation) ?? shapeValidRequest(operation);
  requests.set(operation, known);
  return known;
}

/** On a live target nothing may be left behind, so only operations that read are fuzzed there. */
const anyOperation = (readOnly: boolean): fc.Arbitrary<OperationName> =>
  fc.constantFrom(...operationNames.filter((name) => !readOnly || operations[name].readonly));
const route = fc.constantFrom('sdk', 'rest');
/** Any code point but a surrogate: what fast-check's unit 'binary' draws, without the second that it takes to set up. */
const codePoint = fc.integer({ min: 0, max: 0x10f7ff }).map((n) => String.fromCodePoint(n < 0xd800 ? n : n + 0x800));
const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: codePoint, maxLength: 40 }),
  fc.constantFrom(...prototypeNames),
);

/** Characters that a header value may carry over the wire. */
const headerValue = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 80,
});
const token = fc.string({ unit: fc.constantFrom(..."abcXYZ019-_.!#$%&'*+^`|~"), minLength: 1, maxLength: 30 });
const extraLine: fc.Arbitrary<HeaderLine> = fc.tuple(
  fc.oneof(
    token,
    fc.constantFrom('__proto__', 'constructor', 'Accept', 'Cookie', 'X-Forwarded-For', 'X-Amz-Security-Tokens'),
  ),
  headerValue,
);

/** Any texts as the segments of a path. fc.webPath() takes more than a second to set up. */
const path = fc
  .array(text, { maxLength: 5 })
  .map((segments) => segments.map((segment) => `/${encodeURIComponent(segment)}`).join(''));

/** Any target, content type, path, method and extra headers around a plain body. */
export const arbitraryHeaders = (readOnly: boolean): fc.Arbitrary<RequestOverrides> =>
  fc
    .record({
      operation: anyOperation(readOnly),
      route,
      target: fc.oneof(
        headerValue,
        anyOperation(readOnly)
          .chain((name) => mutatedText(`AWSPartnerCentralSelling.${name}`))
          .map(printable),
        fc.constantFrom(...prototypeNames).map((name) => `AWSPartnerCentralSelling.${name}`),
        fc.constant(null),
      ),
      type: fc.oneof(
        headerValue,
        fc.constantFrom('application/json', 'application/x-amz-json-1.0', 'application/x-amz-json-1.1'),
        fc.constant(null),
      ),
      path: fc.oneof(
        fc.constant(undefined),
        path,
        fc.constantFrom(...prototypeNames).map((name) => `/${name}`),
      ),
      method: fc.constantFrom('POST', 'POST', 'POST', 'GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
      unsigned: fc.array(extraLine, { maxLength: 12 }),
    })
    .map(({ operation, route: way, target, type, path: at, method, unsigned }) => ({
      operation,
      route: way,
      method,
      ...(at === undefined ? {} : { target: at }),
      headers: { 'content-type': type, ...(way === 'sdk' ? { 'x-amz-target': target } : {}) },
      unsigned,
      json: requestOf(operation),
    }));

/** Text that was JSON until something happened to it, and text and bytes that never were. */
export const malformedBodies = (readOnly: boolean): fc.Arbitrary<RequestOverrides> =>
  fc.record({ operation: anyOperation(readOnly), route }).chain(({ operation, route: way }) =>
    fc
      .oneof(
        mutatedText(JSON.stringify(requestOf(operation))),
        mutatedText(JSON.stringify(requestOf(operation), null, 1)),
        withDuplicateMember(requestOf(operation)),
        fc.string({ unit: codePoint, maxLength: 200 }),
        fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
        fc.json({ maxDepth: 4 }),
      )
      .map((body) => ({ operation, route: way, body })),
  );

/** A whole request in which one member, at any depth, holds something else; or a stranger stands beside it. */
export const unexpectedMembers = (readOnly: boolean): fc.Arbitrary<RequestOverrides> =>
  fc.record({ operation: anyOperation(readOnly), route }).chain(({ operation, route: way }) => {
    const paths = pathsOf(requestOf(operation));
    return fc
      .record({ path: fc.constantFrom(...paths), name: fc.option(text, { freq: 1 }), value: anything })
      .map(({ path, name, value }) => ({
        operation,
        route: way,
        body: JSON.stringify(put(requestOf(operation), path, name, value)),
      }));
  });

/** Bodies that are deep, long or wide. */
export const largeBodies = (readOnly: boolean): fc.Arbitrary<RequestOverrides> =>
  fc
    .record({
      operation: anyOperation(readOnly),
      route,
      kind: fc.constantFrom('lists', 'objects', 'text', 'members', 'items', 'open lists'),
      size: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 1, max: 300 }) },
        { weight: 1, arbitrary: fc.integer({ min: 300, max: 20_000 }) },
      ),
    })
    .map(({ operation, route: way, kind, size }) => ({
      operation,
      route: way,
      body: largeBody(requestOf(operation), kind, size),
    }));

const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  text,
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    '',
    ' ',
    [],
    {},
    [null],
    [[]],
    '\u0000',
    '\ud800',
    '\u{1F680}',
    'x'.repeat(3000),
  ),
  fc.dictionary(fc.constantFrom(...prototypeNames), fc.constantFrom<unknown>(null, 1, 'x', {}, [])),
);

const printable = (value: string): string => value.replace(/[^\x20-\x7e]/g, '?');

/** `whole` with a piece taken out, put in, or repeated. */
function mutatedText(whole: string): fc.Arbitrary<string> {
  const place = fc.nat({ max: whole.length });
  const junk = fc.oneof(fc.constantFrom(...'{}[]",:\\/\n\t\u0000\uFEFF\u2028'), text);
  return fc
    .array(fc.tuple(place, fc.nat({ max: 12 }), fc.oneof(fc.constant(''), junk), fc.boolean()), {
      minLength: 1,
      maxLength: 3,
    })
    .map((changes) =>
      changes.reduce(
        (was, [at, length, added, repeat]) =>
          was.slice(0, at) + (repeat ? was.slice(at, at + length) : '') + added + was.slice(at + length),
        whole,
      ),
    );
}

/** One of the members a second time, with another value. */
const withDuplicateMember = (body: Readonly<Record<string, unknown>>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...Object.keys(body)), fc.jsonValue({ maxDepth: 2 }))
    .map(([name, value]) => JSON.stringify(body).replace('{', `{${JSON.stringify(name)}:${JSON.stringify(value)},`));

type Path = readonly string[];
function pathsOf(value: unknown, before: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [before];
  const below = Object.entries(value).flatMap(([name, child]) => pathsOf(child, [...before, name]));
  return before.length > 0 ? [before, ...below] : below;
}

/** A copy of `body` with `value` at `path`, or beside it under `name`. Own members only: __proto__ is a name like any other. */
function put(body: unknown, path: Path, name: string | null, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(body))
    return body.map((item, index) => (String(index) === step ? put(item, rest, name, value) : item));
  const entries = Object.entries(body ?? {});
  if (rest.length === 0 && name !== null) return objectFromEntries([...entries, [name, value]]);
  return objectFromEntries(entries.map(([key, child]) => [key, key === step ? put(child, rest, name, value) : child]));
}

function objectFromEntries(entries: readonly (readonly [string, unknown])[]): unknown {
  const made = {};
  for (const [name, value] of entries)
    Object.defineProperty(made, name, { value, enumerable: true, writable: true, configurable: true });
  return made;
}

function largeBody(body: Readonly<Record<string, unknown>>, kind: string, size: number): string {
  const more = {
    lists: `${'['.repeat(size)}${']'.repeat(size)}`,
    objects: `${'{"a":'.repeat(size)}1${'}'.repeat(size)}`,
    text: JSON.stringify('\u{1F680}x'.repeat(size)),
    members: `{${Array.from({ length: size }, (_, n) => `"m${n}":${n}`).join(',')}}`,
    items: `[${Array.from({ length: size }, () => '"x"').join(',')}]`,
    'open lists': '['.repeat(size),
  }[kind];
  const [first = 'Note'] = Object.keys(body).slice(-1);
  const name = size % 2 === 0 ? first : 'Note';
  return JSON.stringify({ ...body, [name]: 0 }).replace(
    `${JSON.stringify(name)}:0`,
    `${JSON.stringify(name)}:${more ?? 'null'}`,
  );
}
