import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import { closedSchemas } from './closedSchemas.ts';
import { type JsonSchema, schemas } from './load.ts';
import { isTimestamp } from './timestamp.ts';

// `npm run build` puts in place of this module one whose validators are compiled ahead.

/**
 * `every` finds every error. `first` stops at the first, which makes it linear in the size of a body. `closed` stops at the
 * first as well, and an undocumented member is an error.
 */
export type ValidatorForm = 'every' | 'first' | 'closed';

// The words of an error are ours (describeError.ts).
const common: Options = { strict: false, messages: false };
export const ajvOptions: Readonly<Record<ValidatorForm, Options>> = {
  every: { ...common, allErrors: true },
  first: common,
  closed: common,
};

/** The schemas that a form validates with. */
export const schemasOf = (form: ValidatorForm): ReadonlyMap<string, JsonSchema> =>
  form === 'closed' ? closedSchemas(schemas) : schemas;

function createAjv(form: ValidatorForm): Ajv2020 {
  const created = new Ajv2020({ ...ajvOptions[form], formats: { 'date-time': isTimestamp } });
  for (const schema of schemasOf(form).values()) created.addSchema(schema);
  return created;
}
const instances: Partial<Record<ValidatorForm, Ajv2020>> = {};
const compiled = new Map<string, ValidateFunction>();

/** The validator of a shape, such as `CreateOpportunity.request.json`, compiled when it is first used. */
export function validatorOf(id: string, form: ValidatorForm): ValidateFunction {
  const key = `${form} ${id}`;
  const known = compiled.get(key);
  if (known) return known;
  instances[form] ??= createAjv(form);
  const made = instances[form].getSchema(id);
  if (!made) throw new Error(`The contract has no shape ${id}.`);
  compiled.set(key, made);
  return made;
}
