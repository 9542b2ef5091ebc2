import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { type Drift, unknownMembers } from './drift.ts';
import type { ErrorName, OperationName } from './index.ts';
import { errorSchema, type JsonSchema, requestSchema, responseSchema, schemas } from './load.ts';
import { isTimestamp } from './timestamp.ts';
import { expectation } from './words.ts';

/** One way in which a body differs from its shape. `path` is slash-joined from the root, '' for the root itself. */
export interface ShapeFault {
  readonly path: string;
  /** The JSON Schema keyword that was broken: required, type, enum, pattern, minLength … */
  readonly keyword: string;
  readonly expected: string;
  readonly schemaPath: string;
}
export interface ShapeReport {
  readonly faults: readonly ShapeFault[];
  readonly drift: readonly Drift[];
}

const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true, formats: { 'date-time': isTimestamp } });
for (const schema of schemas.values()) ajv.addSchema(schema);
const compiled = new Map<string, ValidateFunction>();
function validator(id: string): ValidateFunction {
  const known = compiled.get(id) ?? ajv.getSchema(id);
  if (!known) throw new Error(`The contract has no shape ${id}.`);
  compiled.set(id, known);
  return known;
}

/** Faults of a request body; unknown members are allowed, as the live service ignores them (facts A.14). */
export const requestFaults = (operation: OperationName, body: unknown): readonly ShapeFault[] =>
  faultsOf(`${operation}.request.json`, body);

/** Faults of a request body that we made ourselves: an unknown member is one too. */
export function closedRequestFaults(operation: OperationName, body: unknown): readonly ShapeFault[] {
  const unknown = unknownMembers(requestSchema(operation), body).map(({ path, value }) => ({
    path,
    keyword: 'additionalProperties',
    expected: `no member ${value}, which ${operation} does not have`,
    schemaPath: '#/additionalProperties',
  }));
  return [...requestFaults(operation, body), ...unknown];
}

/** Faults and drift of a success body. A void operation's body is `null`. */
export const responseFaults = (operation: OperationName, body: unknown): ShapeReport =>
  answered(`${operation}.response.json`, responseSchema(operation), body);

/** Faults and drift of an error body. */
export const errorFaults = (name: ErrorName, body: unknown): ShapeReport =>
  answered(`errors.json#/$defs/${name}`, errorSchema(name), body);

/** What `id` finds in a body that was answered: values that no enum has yet are drift, and so are unknown members. */
export function answered(id: string, schema: JsonSchema, body: unknown): ShapeReport {
  const faults = faultsOf(id, body, true);
  const values = faults.flatMap(({ fault, data }) =>
    fault.keyword === 'enum' && typeof data === 'string'
      ? [{ path: fault.path, kind: 'value' as const, value: data }]
      : [],
  );
  const broken = faults.filter(({ fault }) => fault.keyword !== 'enum');
  return { faults: broken.map(({ fault }) => fault), drift: [...values, ...unknownMembers(schema, body)] };
}

interface Found {
  readonly fault: ShapeFault;
  readonly data: unknown;
}
function faultsOf(id: string, body: unknown): readonly ShapeFault[];
function faultsOf(id: string, body: unknown, withData: true): readonly Found[];
function faultsOf(id: string, body: unknown, withData = false): readonly (ShapeFault | Found)[] {
  const validate = validator(id);
  if (validate(body)) return [];
  const found = (validate.errors ?? [])
    .filter((error) => !belongsToNull(error))
    .map((error) => ({ fault: asFault(error), data: error.data as unknown }));
  return withData ? found : found.map(({ fault }) => fault);
}

/** An optional member is "its shape, or null": only the first half says what is wrong with a value that is neither. */
const belongsToNull = (error: ErrorObject): boolean =>
  error.keyword === 'anyOf' || (error.keyword === 'type' && /\/anyOf\/1\/type$/.test(error.schemaPath));

function asFault(error: ErrorObject): ShapeFault {
  const missing = error.keyword === 'required' ? `/${String(error.params.missingProperty)}` : '';
  const path = `${error.instancePath}${missing}`.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
  return { path, keyword: error.keyword, expected: expectation(error), schemaPath: error.schemaPath };
}
