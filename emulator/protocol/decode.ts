import { type OperationName, operations } from '../../schemas/index.ts';
import { Problem } from '../problem.ts';
import { parseJson } from './json.ts';
import { pathOf, type RawRequest, type Route, routeOf } from './wire.ts';

/** What a request asks for, before its body has been looked at. */
export interface Call {
  readonly route: Route;
  readonly operation: OperationName;
}

const target = /^AWSPartnerCentralSelling\.([A-Za-z]+)$/;
const accepted: Record<Route, readonly string[]> = {
  sdk: ['application/x-amz-json-1.0'],
  rest: ['application/json'],
};

/** Finds the operation by target header or path (facts A.2, A.3). Anything else is an unknown operation. */
export function decodeCall(raw: RawRequest): Call {
  if (raw.method !== 'POST') throw unknown(`${raw.method} is not supported: every operation is a POST.`);
  const header = raw.headers['x-amz-target'];
  const named = header === undefined ? undefined : target.exec(String(header))?.[1];
  if (header !== undefined && !isOperation(named)) throw unknown('The X-Amz-Target header names no known operation.');
  const path = pathOf(raw);
  if (path === '/') {
    if (isOperation(named)) return { route: 'sdk', operation: named };
    throw unknown('Name the operation in the X-Amz-Target header, or in the path.');
  }
  const inPath = path.slice(1);
  if (!isOperation(inPath)) throw unknown('The path names no known operation.');
  if (header !== undefined && named !== inPath) throw unknown('The X-Amz-Target header and the path disagree.');
  return { route: routeOf(raw), operation: inPath };
}

/** The body as JSON, once the content type and encoding are ones that the route speaks. */
export function decodeBody(raw: RawRequest, call: Call): Record<string, unknown> {
  const type = (raw.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  // The path says it all on the REST route, so either type will do there; the target header needs its own.
  const types = pathOf(raw) === '/' ? accepted.sdk : [...accepted.rest, ...accepted.sdk];
  if (!types.includes(type)) {
    throw new Problem('UnsupportedMediaTypeException', `Send Content-Type ${accepted[call.route].join(' or ')}.`);
  }
  const encoding = (raw.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding !== 'identity' && encoding !== '') {
    throw new Problem('UnsupportedMediaTypeException', 'A compressed body (Content-Encoding) is not supported.');
  }
  return parseJson(raw.body);
}

const isOperation = (name: string | undefined): name is OperationName =>
  name !== undefined && Object.hasOwn(operations, name);
const unknown = (message: string): Problem => new Problem('UnknownOperationException', message);
