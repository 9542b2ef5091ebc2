import { SourceError } from '../sourceError.ts';

export type Traits = Readonly<Record<string, unknown>>;
export interface Target {
  readonly shape: string;
  readonly traits: Traits;
}
/** A shape of the Smithy model under its local name. `element` is what a list holds, `values` what an enum allows. */
export interface Shape {
  readonly name: string;
  readonly type: string;
  readonly traits: Traits;
  readonly members: ReadonlyMap<string, Target>;
  readonly element: Target | null;
  readonly values: readonly string[];
}
export interface ModelOperation {
  readonly name: string;
  readonly input: string;
  /** null for a void operation. */
  readonly output: string | null;
  readonly errors: readonly string[];
  readonly traits: Traits;
}
export interface Model {
  readonly version: string;
  readonly serviceName: string;
  readonly serviceTraits: Traits;
  readonly operations: ReadonlyMap<string, ModelOperation>;
  shape(name: string): Shape;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const object = (value: unknown): Json => (isObject(value) ? value : {});
const localName = (name: string): string => name.slice(name.indexOf('#') + 1);
const readTarget = (value: unknown, where: string): Target => {
  const { target: shape, traits } = object(value);
  if (typeof shape !== 'string') throw new SourceError(`the model gives ${where} no target`);
  return { shape: localName(shape), traits: object(traits) };
};

/** The value of a Smithy trait of the core (`smithy.api`), or undefined. */
export const trait = (traits: Traits, name: string): unknown => traits[`smithy.api#${name}`];

const prelude = ['String', 'Boolean', 'Integer', 'Long', 'Float', 'Double', 'Timestamp', 'Blob'];
const types: Readonly<Record<string, string>> = { Long: 'integer', Double: 'float' };

/** Reads a Smithy 2.0 model in its JSON form. */
export function readModel(text: string): Model {
  const shapes = new Map<string, Shape>();
  for (const name of prelude) {
    const type = types[name] ?? name.toLowerCase();
    shapes.set(name, { name, type, traits: {}, members: new Map(), element: null, values: [] });
  }
  const operations = new Map<string, ModelOperation>();
  let service: Json | null = null;
  let serviceName = '';
  for (const [id, raw] of Object.entries(object(parseModel(text).shapes))) {
    const json = object(raw);
    const name = localName(id);
    if (typeof json.type !== 'string') throw new SourceError(`the model gives ${name} no type`);
    if (json.type === 'service') [service, serviceName] = [json, name];
    else if (json.type === 'operation') operations.set(name, readOperation(name, json));
    else shapes.set(name, readShape(name, json.type, json));
  }
  if (!service || typeof service.version !== 'string') throw new SourceError('the model has no service with a version');
  return {
    version: service.version,
    serviceName,
    serviceTraits: object(service.traits),
    operations,
    shape(name) {
      const found = shapes.get(name);
      if (!found) throw new SourceError(`the model has no shape ${name}`);
      return found;
    },
  };
}

function parseModel(text: string): Json {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new SourceError(`the model is not JSON (${cause instanceof Error ? cause.message : 'unreadable'})`);
  }
  const found = object(json);
  if (!isObject(found.shapes)) throw new SourceError('the model has no shapes: a Smithy 2.0 model in JSON is expected');
  return found;
}

function readOperation(name: string, json: Json): ModelOperation {
  const output = json.output === undefined ? null : readTarget(json.output, `${name}'s output`).shape;
  const errors = Array.isArray(json.errors)
    ? json.errors.map((error) => readTarget(error, `${name}'s error`).shape)
    : [];
  return {
    name,
    input: readTarget(json.input, `${name}'s input`).shape,
    output: output === 'Unit' ? null : output,
    errors: errors.sort(),
    traits: object(json.traits),
  };
}

function readShape(name: string, type: string, json: Json): Shape {
  const members = new Map<string, Target>();
  const values: string[] = [];
  for (const [member, raw] of Object.entries(object(json.members))) {
    const found = readTarget(raw, `${name}.${member}`);
    members.set(member, found);
    if (type === 'enum') values.push(String(trait(found.traits, 'enumValue') ?? member));
  }
  const element = json.member === undefined ? null : readTarget(json.member, `${name}'s items`);
  return { name, type, traits: object(json.traits), members, element, values };
}
