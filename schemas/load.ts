import { contractDigest, schemas } from './contractFiles.ts';
import type { JsonSchema } from './jsonSchema.ts';
import type { ErrorName, OperationName } from './operations.ts';

export type { JsonSchema };
export { contractDigest, schemas };

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
