import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ErrorName, OperationName } from './index.ts';

/** One way in which a body differs from its shape. `path` is slash-joined from the root, '' for the root itself. */
export interface ShapeFault {
  readonly path: string;
  /** The JSON Schema keyword that was broken: required, type, enum, pattern, minLength … */
  readonly keyword: string;
  readonly expected: string;
  readonly schemaPath: string;
}
/** A member or enum value that the documents do not know: reported, not failed, unless the caller is strict. */
export interface Drift {
  readonly path: string;
  readonly kind: 'member' | 'value';
  readonly value: string;
}
export interface ShapeReport {
  readonly faults: readonly ShapeFault[];
  readonly drift: readonly Drift[];
}

const folder = new URL('./contract/', import.meta.url);
const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true, validateFormats: false });
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  ajv.addSchema(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object);
}
const compiled = new Map<string, ValidateFunction>();
function validator(id: string): ValidateFunction {
  const known = compiled.get(id) ?? ajv.getSchema(id);
  if (!known) throw new Error(`The contract has no shape ${id}.`);
  compiled.set(id, known);
  return known;
}

/** Faults of a request body; unknown members are allowed, as the live service ignores them (facts A.14). */
export const requestFaults = (operation: OperationName, body: unknown): readonly ShapeFault[] =>
  report(`${operation}.request.json`, body).faults;

/** Faults and drift of a success body. A void operation's body is `null`. */
export const responseFaults = (operation: OperationName, body: unknown): ShapeReport =>
  report(`${operation}.response.json`, body);

/** Faults and drift of an error body. */
export const errorFaults = (name: ErrorName, body: unknown): ShapeReport => report(`errors.json#/$defs/${name}`, body);

function report(id: string, body: unknown): ShapeReport {
  const validate = validator(id);
  if (validate(body)) return { faults: [], drift: [] };
  const faults: ShapeFault[] = [];
  for (const error of validate.errors ?? []) {
    if (error.keyword === 'anyOf' || (error.keyword === 'type' && error.schemaPath.includes('/anyOf/1/'))) continue;
    faults.push(asFault(error));
  }
  return { faults, drift: [] };
}

function asFault(error: ErrorObject): ShapeFault {
  const missing = error.keyword === 'required' ? `/${String(error.params.missingProperty)}` : '';
  return {
    path: `${error.instancePath}${missing}`.slice(1),
    keyword: error.keyword,
    expected: error.message ?? error.keyword,
    schemaPath: error.schemaPath,
  };
}
