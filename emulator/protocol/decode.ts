import { knownOperationNames, type OperationName, operationNames, operations } from '../../schemas/index.ts';
import { ApiError } from '../apiError.ts';
import { logOnce } from '../log.ts';
import { type HttpRequest, pathOf, type Route, routeOf } from './http.ts';
import { parseJson } from './parseJson.ts';

/** The route and the operation of a request, before its body is read. */
export interface RequestTarget {
  readonly route: Route;
  readonly operation: OperationName;
}

const targetPattern = /^AWSPartnerCentralSelling\.([A-Za-z]+)$/;
const contentTypesByRoute: Record<Route, readonly string[]> = {
  sdk: ['application/x-amz-json-1.0'],
  rest: ['application/json'],
};

/** Finds the operation by target header or path (behaviour A.2, A.3). Anything else is an unknown operation. */
export function decodeTarget(httpRequest: HttpRequest): RequestTarget {
  if (httpRequest.method !== 'POST')
    throw unknownOperation(`${httpRequest.method} is not supported: every operation is a POST.`);
  const header = httpRequest.headers['x-amz-target'];
  const targetOperation = header === undefined ? undefined : targetPattern.exec(String(header))?.[1];
  if (header !== undefined && !isOperation(targetOperation))
    throw notEmulated(targetOperation) ?? noSuchOperation('The X-Amz-Target header', targetOperation);
  const path = pathOf(httpRequest);
  if (path === '/') {
    if (isOperation(targetOperation)) return { route: 'sdk', operation: targetOperation };
    throw unknownOperation('Name the operation in the X-Amz-Target header, or in the path.');
  }
  const pathOperation = path.slice(1);
  if (!isOperation(pathOperation)) throw notEmulated(pathOperation) ?? noSuchOperation('The path', pathOperation);
  if (header !== undefined && targetOperation !== pathOperation)
    throw unknownOperation('The X-Amz-Target header and the path disagree.');
  return { route: routeOf(httpRequest), operation: pathOperation };
}

/** Parses the body as JSON, after its content type and encoding were accepted for the route. */
export function decodeBody(httpRequest: HttpRequest, target: RequestTarget): Record<string, unknown> {
  const contentType = (httpRequest.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  // On the REST route the path names the operation, so that either type is accepted; with the target header only its own.
  const acceptedTypes =
    pathOf(httpRequest) === '/' ? contentTypesByRoute.sdk : [...contentTypesByRoute.rest, ...contentTypesByRoute.sdk];
  if (!acceptedTypes.includes(contentType)) {
    throw new ApiError(
      'UnsupportedMediaTypeException',
      `Send Content-Type ${contentTypesByRoute[target.route].join(' or ')}.`,
    );
  }
  const encoding = (httpRequest.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding !== 'identity' && encoding !== '') {
    throw new ApiError('UnsupportedMediaTypeException', 'A compressed body (Content-Encoding) is not supported.');
  }
  return parseJson(httpRequest.body);
}

const isOperation = (name: string | undefined): name is OperationName =>
  name !== undefined && Object.hasOwn(operations, name);
const unknownOperation = (message: string): ApiError => new ApiError('UnknownOperationException', message);

const emulatedOperations = `Emulated are: ${operationNames.toSorted().join(', ')}.`;

/** The error for a name that the API does not have. It repeats the name, should it look like one: it may be misspelt. */
function noSuchOperation(where: string, name = ''): ApiError {
  const named = /^[A-Za-z]{1,80}$/.test(name) ? `: ${name}` : '';
  return unknownOperation(`${where} names no known operation${named}. ${emulatedOperations}`);
}

const knownNames: ReadonlySet<string> = new Set(knownOperationNames);

/** The error for an operation that the API has and the emulator has not; null for a name that the API does not have either. */
function notEmulated(name = ''): ApiError | null {
  if (!knownNames.has(name)) return null;
  logOnce(`${name} was called, which is not emulated: the request got UnknownOperationException`);
  return unknownOperation(`${name} is an operation of the API that is not emulated. ${emulatedOperations}`);
}
