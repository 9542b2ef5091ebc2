import {
  type ErrorName,
  errorFaults,
  errorNames,
  type OperationName,
  type ResponseOf,
  responseFaults,
  type ShapeFault,
  type ShapeReport,
} from '../schemas/index.ts';
import type { Exchange } from './exchange.ts';
import type { Cause } from './indeterminate.ts';

/** What the target answered to one call, judged against the contract's shapes and nothing else. */
export interface Reply<O extends OperationName = OperationName> {
  readonly operation: O;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly ok: boolean;
  /** The success body; null for an error, and for a void operation. Held to its shape by `shape`. */
  readonly body: ResponseOf<O> | null;
  readonly problem: { readonly name: string; readonly members: Readonly<Record<string, unknown>> } | null;
  readonly requestId: string | null;
  readonly millis: number;
  readonly shape: ShapeReport;
  readonly exchange: Exchange;
  /** Set on a live target when the answer says nothing about a requirement: no leave to ask, or asked too often. */
  readonly undecided: Cause | null;
}

/** What the bytes of an answer say. */
export interface Reading {
  readonly ok: boolean;
  readonly parsed: unknown;
  readonly problem: Reply['problem'];
  readonly shape: ShapeReport;
}

const isErrorName = (name: string): name is ErrorName => errorNames.some((known) => known === name);
const fault = (keyword: string, expected: string): ShapeFault => ({ path: '', keyword, expected, schemaPath: '' });
const notJson = Symbol('not JSON');

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
}

/** Reads status, error header and body of an answer. */
export function read(
  operation: OperationName,
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
  strict: boolean,
): Reading {
  const ok = status >= 200 && status < 300;
  const parsed = parse(text);
  if (parsed === notJson) {
    const faults = [fault('json', 'must be JSON text')];
    return { ok, parsed: null, problem: null, shape: { faults, drift: [] } };
  }
  if (ok) return { ok, parsed, problem: null, shape: held(responseFaults(operation, parsed), strict) };
  const members = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {};
  const name = errorName(headers, members);
  if (name === null) {
    const faults = [fault('error', 'must name its exception, in X-Amzn-ErrorType or __type')];
    return { ok, parsed, problem: null, shape: { faults, drift: [] } };
  }
  const problem = { name, members };
  // The envelope's __type is the protocol's, not the shape's (facts A.9 and J).
  const { __type: _, ...own } = problem.members as Record<string, unknown>;
  const shape = isErrorName(name) ? held(errorFaults(name, own), strict) : { faults: [], drift: [] };
  return { ok, parsed, problem, shape };
}

/** The exception's bare name from the header (facts A.8) or, as awsJson has it, from the body. */
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
function held(report: ShapeReport, strict: boolean): ShapeReport {
  if (!strict || report.drift.length === 0) return report;
  const unknown = report.drift.map(({ path, kind, value }) => ({
    path,
    keyword: 'drift',
    expected:
      kind === 'member'
        ? `must not have the undocumented member '${value}'`
        : `must be a documented value, not '${value}'`,
    schemaPath: '',
  }));
  return { faults: [...report.faults, ...unknown], drift: report.drift };
}
