import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { ErrorName, OperationName } from './operations.ts';
import type { Origin, WithdrawnOrigin } from './origin.ts';

/**
 * A JSON Schema 2020-12 node as the contract writes it. Beside the standard keywords it has, each with an `Origin`:
 * `x-origin` of the node, `x-enum-origin` and `x-valid-values` (value → origin), `x-required-origin` and
 * `x-constraint-origin` (member or keyword → origin), `x-withdrawn` (what the node no longer asks for → origin), and
 * `x-default` with `x-default-origin`. `x-discrepancy` lists the ids in schemas/discrepancies/ that shaped the node.
 * `x-valid-values` are noted, not enforced. `x-union` marks an object of which one member is set.
 */
export interface JsonSchema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  /** What the values of a map are; its keys are free. */
  readonly additionalProperties?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly 'x-origin'?: Origin;
  readonly 'x-enum-origin'?: Readonly<Record<string, Origin>>;
  readonly 'x-constraint-origin'?: Readonly<Record<string, Origin>>;
  readonly 'x-required-origin'?: Readonly<Record<string, Origin>>;
  readonly 'x-withdrawn'?: Readonly<Record<string, WithdrawnOrigin>>;
  readonly [keyword: string]: unknown;
}

const folder = new URL('./contract/', import.meta.url);
const readSchema = (file: string): JsonSchema => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as JsonSchema;
// The enumeration of the document's statements is no schema: line numbers may move without the contract changing.
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && file !== 'elements.json')
  .sort();

/** Every schema of the contract, file name → root. */
export const schemas: ReadonlyMap<string, JsonSchema> = new Map(files.map((file) => [file, readSchema(file)]));

function rootSchema(file: string): JsonSchema {
  const found = schemas.get(file);
  if (!found) throw new Error(`The contract has no ${file}. Run npm run derive.`);
  return found;
}

export const requestSchema = (operation: OperationName): JsonSchema => rootSchema(`${operation}.request.json`);
export const responseSchema = (operation: OperationName): JsonSchema => rootSchema(`${operation}.response.json`);
export const sharedSchema: JsonSchema = rootSchema('shared.json');

/** The schema of an error body. Throws when the contract has no such error. */
export function errorSchema(name: ErrorName): JsonSchema {
  const found = rootSchema('errors.json').$defs?.[name];
  if (!found) throw new Error(`The contract has no error ${name}.`);
  return found;
}

/** The shared shape that a reference names. Throws when there is none. */
export function sharedDefinition(reference: string): JsonSchema {
  const [file = '', name = ''] = reference.split('#/$defs/');
  const found = rootSchema(file).$defs?.[name];
  if (!found) throw new Error(`The contract refers to ${reference}, which does not exist. Run npm run derive.`);
  return found;
}

/** SHA-256 over the contract's schemas in name order, hex; it changes exactly when the contract does. */
export const contractDigest: string = files
  .reduce((hash, file) => hash.update(file).update(readFileSync(new URL(file, folder))), createHash('sha256'))
  .digest('hex');
