import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { type OperationName, requestSchema, sharedSchema } from '../schemas/index.ts';

/** One broken constraint of the contract. */
export interface SchemaViolation {
  /** Dotted, list items by number; of a missing member, its own path. */
  readonly path: string;
  /** The JSON Schema keyword that does not hold. */
  readonly keyword: string;
}

/**
 * Judges a request with a second JSON Schema library. A counterexample on which it disagrees with Ajv, which
 * `schemas/` uses, is an error of the harness and says nothing about the target.
 */
export const violations = (operation: OperationName, body: unknown): readonly SchemaViolation[] =>
  validatorOf(operation).validate(body).errors.filter(isOwnError).map(toViolation);

const validators = new Map<OperationName, Validator>();

function validatorOf(operation: OperationName): Validator {
  const known = validators.get(operation);
  if (known) return known;
  // The library writes into the schemas that it is given, and Ajv holds the same objects.
  const copy = (schema: object): Schema => structuredClone(schema) as Schema;
  const validator = new Validator(copy(requestSchema(operation)), '2020-12', false);
  validator.addSchema(copy(sharedSchema));
  validators.set(operation, validator);
  return validator;
}

/** Keywords whose error only repeats that a schema below them does not hold. */
const applicators: ReadonlySet<string> = new Set(['$ref', 'allOf', 'anyOf', 'properties', 'items']);

/** An optional member is "its shape, or null": what is wrong with a value that is neither is told by its shape. */
const isOwnError = ({ keyword, keywordLocation }: OutputUnit): boolean =>
  !applicators.has(keyword) && !/\/anyOf\/1\/type$/.test(keywordLocation);

function toViolation({ keyword, instanceLocation, error }: OutputUnit): SchemaViolation {
  const at = instanceLocation.split('/').slice(1).map(decodePointer);
  if (keyword !== 'required') return { path: at.join('.'), keyword };
  const missing = /"(.+)"/.exec(error)?.[1];
  if (missing === undefined) throw new Error(`No member is named in "${error}".`);
  return { path: [...at, missing].join('.'), keyword };
}

const decodePointer = (part: string): string => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
