import {
  type ErrorName,
  errorNames,
  type OperationName,
  type ResponseOf,
  type ShapeError,
  type ShapeReport,
  validateError,
  validateResponse,
} from '../schemas/index.ts';
import type { Exchange } from './exchange.ts';
import type { IndeterminateReason } from './outcome.ts';
import { isTooDeep, parseBoundedJson, responseLimits } from './responseLimits.ts';

/** What the target answered to one call, judged against the contract's shapes and nothing else. */
export interface ApiResponse<O extends OperationName = OperationName> {
  readonly operation: O;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly ok: boolean;
  /** The success body with tolerated forms evened out (tolerance.ts); null for an error, and for a void operation. */
  readonly body: ResponseOf<O> | null;
  /** The success body as it arrived, for requirements on its form. */
  readonly raw: unknown;
  readonly error: { readonly name: string; readonly members: Readonly<Record<string, unknown>> } | null;
  readonly requestId: string | null;
  readonly durationMs: number;
  readonly shape: ShapeReport;
  readonly exchange: Exchange;
  /** Set when the response says nothing about a requirement: not permitted, or throttled in spite of pacing and retries. */
  readonly inconclusive: IndeterminateReason | null;
}

/** What the bytes of an answer say. */
export interface ParsedResponse {
  readonly ok: boolean;
  readonly json: unknown;
  readonly error: ApiResponse['error'];
  readonly shape: ShapeReport;
}

const isErrorName = (name: string): name is ErrorName => errorNames.some((known) => known === name);
const shapeError = (keyword: string, message: string): ShapeError => ({ path: [], keyword, message, schemaPath: '' });
const notJson = Symbol('not JSON');

function parseJson(text: string): unknown {
  if (text === '') return null;
  const value = parseBoundedJson(text);
  return value === undefined ? notJson : value;
}

/** Reads status, error header and body of an answer. */
export function parseResponse(
  operation: OperationName,
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
  strict: boolean,
): ParsedResponse {
  const ok = status >= 200 && status < 300;
  const json = parseJson(text);
  if (json === notJson) {
    const message = isTooDeep(text)
      ? `must not be nested deeper than ${responseLimits.jsonDepth} levels`
      : 'must be JSON text';
    const shapeErrors = [shapeError('json', message)];
    return { ok, json: null, error: null, shape: { shapeErrors, undocumented: [] } };
  }
  if (ok) return { ok, json, error: null, shape: applyStrictness(validateResponse(operation, json), strict) };
  const members = typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : {};
  const name = errorName(headers, members);
  if (name === null) {
    const shapeErrors = [shapeError('error', 'must name its exception, in X-Amzn-ErrorType or __type')];
    return { ok, json, error: null, shape: { shapeErrors, undocumented: [] } };
  }
  const error = { name, members };
  // The envelope's __type is the protocol's, not the shape's (behaviour A.9 and J).
  const { __type: _, ...own } = error.members as Record<string, unknown>;
  const shape = isErrorName(name)
    ? applyStrictness(validateError(name, own), strict)
    : { shapeErrors: [], undocumented: [] };
  return { ok, json, error, shape };
}

/** The exception's bare name from the header (behaviour A.8) or, as awsJson has it, from the body. */
function errorName(
  headers: Readonly<Record<string, string>>,
  members: Readonly<Record<string, unknown>>,
): string | null {
  const named = headers['x-amzn-errortype'] ?? members.__type ?? members.code;
  if (typeof named !== 'string') return null;
  const bare = named.split(':')[0]?.split('#').at(-1) ?? '';
  return bare === '' ? null : bare;
}

/** Under a strict reading, what the documents do not know is a fault as well. */
function applyStrictness(report: ShapeReport, strict: boolean): ShapeReport {
  if (!strict || report.undocumented.length === 0) return report;
  const unknown = report.undocumented.map(({ path, kind, value }) => ({
    path: path.split('/'),
    keyword: 'undocumented',
    message:
      kind === 'member'
        ? `must not have the undocumented member '${value}'`
        : `must be a documented value, not '${value}'`,
    schemaPath: '',
  }));
  return { shapeErrors: [...report.shapeErrors, ...unknown], undocumented: report.undocumented };
}
