import type { SourceName } from '../../origin.ts';
import { SourceError } from '../sourceError.ts';
import { JsonReader } from './json.ts';
import {
  type Constraints,
  constraintsOf,
  type Model,
  type ModelOperation,
  newShape,
  preludeShapes,
  type ServiceFacts,
  type Shape,
  type ShapeType,
  type Target,
} from './model.ts';

const localName = (id: string): string => id.slice(id.indexOf('#') + 1);
const core = (name: string): string => `smithy.api#${name}`;
const types: readonly string[] = ['structure', 'union', 'list', 'map', 'string', 'enum', 'integer', 'float'];
const shapeTypes: ReadonlyMap<string, ShapeType> = new Map([
  ...types.map((type) => [type, type as ShapeType] as const),
  ['boolean', 'boolean'],
  ['timestamp', 'timestamp'],
  ['blob', 'blob'],
  ['long', 'integer'],
  ['double', 'float'],
]);

/** Traits that say nothing about the shape of a request or response. */
const silentTraits = [
  ...['documentation', 'title', 'sensitive', 'input', 'output', 'error', 'http', 'idempotent', 'resourceIdentifier'],
  ...['default', 'timestampFormat'],
].map(core);
const silentServiceTraits = [
  'aws.endpoints#dualStackOnlyEndpoints',
  'aws.endpoints#standardRegionalEndpoints',
  'aws.iam#defineConditionKeys',
  'aws.iam#supportedPrincipalTypes',
  'aws.protocols#awsJson1_0',
  'smithy.rules#endpointRuleSet',
  'smithy.rules#endpointTests',
];

/**
 * Reads a Smithy 2.0 model in its JSON form.
 *
 * @throws {SourceError} for a statement that it does not understand, with its line
 */
export function readSmithy(text: string, source: SourceName): Model {
  const root = JsonReader.parse(text).ignore('smithy', 'metadata');
  if (!root.has('shapes')) throw new SourceError('the model has no shapes: a Smithy 2.0 model in JSON is expected');
  const shapes = new Map(preludeShapes.map((shape) => [shape.name, shape]));
  const operations = new Map<string, ModelOperation>();
  let service: ServiceFacts | null = null;
  for (const [id, shape] of root.object('shapes').entries()) {
    const name = localName(id);
    const type = shape.string('type');
    if (type === 'service') service = readService(name, shape);
    else if (type === 'operation') operations.set(name, readOperation(name, shape));
    else if (type !== 'resource') shapes.set(name, readShape(name, type, shape));
  }
  root.done();
  if (!service) throw new SourceError('the model has no service');
  return { source, service, operations, shapes };
}

function readService(name: string, shape: JsonReader): ServiceFacts {
  const traits = shape.object('traits').ignore(...silentServiceTraits, ...silentTraits);
  const facts = {
    version: shape.string('version'),
    target: name,
    signingName: traits.has('aws.auth#sigv4') ? traits.object('aws.auth#sigv4').string('name') : null,
    iamNamespace: traits.has('aws.api#service') ? traits.object('aws.api#service').string('arnNamespace') : null,
  };
  traits.done();
  shape.ignore('operations', 'resources').done();
  return facts;
}

function readOperation(name: string, shape: JsonReader): ModelOperation {
  const traits = shape.object('traits').ignore(...silentTraits, 'aws.iam#conditionKeys', 'smithy.test#smokeTests');
  const output = shape.has('output') ? readTarget(shape.object('output')).shape : 'Unit';
  const operation = {
    name,
    input: readTarget(shape.object('input')).shape,
    output: output === 'Unit' ? null : output,
    errors: shape
      .list('errors')
      .map((error) => readTarget(error).shape)
      .sort(),
    readonly: traits.get(core('readonly')) !== undefined,
    items: traits.has(core('paginated')) ? (traits.object(core('paginated')).get('items') as string) : null,
    requiredActions: traits.object('aws.iam#iamAction').texts('requiredActions'),
  };
  traits.done();
  shape.done();
  return operation;
}

function readShape(name: string, typeName: string, shape: JsonReader): Shape {
  const type = shapeTypes.get(typeName);
  if (!type) throw shape.error(`a ${typeName} is not understood`, 'type');
  const traits = shape.object('traits').ignore(...silentTraits, 'aws.api#arnReference');
  const constraints = constraintsOf(type, readConstraints(traits));
  const status = traits.get(core('httpError'));
  traits.done();
  const members = new Map<string, Target>();
  const values: string[] = [];
  for (const [member, reader] of shape.object('members').entries()) {
    if (type === 'enum') values.push(readEnumValue(member, reader));
    else members.set(member, readTarget(reader));
  }
  if (type === 'map') checkKey(shape.object('key'));
  const inside = type === 'map' ? 'value' : 'member';
  const element = shape.has(inside) ? readTarget(shape.object(inside)) : null;
  if ((type === 'list' || type === 'map') && !element) throw shape.error(`the ${type} does not say what it holds`);
  shape.done();
  return newShape(name, type, {
    constraints,
    members,
    element,
    values,
    status: typeof status === 'number' ? status : null,
  });
}

function checkKey(key: JsonReader): void {
  const { shape } = readTarget(key);
  if (shape !== 'String') throw key.error(`a map with keys of type ${shape} is not understood`);
}

function readEnumValue(member: string, reader: JsonReader): string {
  const traits = reader.object('traits').ignore(core('documentation'));
  const value = traits.has(core('enumValue')) ? traits.string(core('enumValue')) : member;
  traits.done();
  reader.ignore('target').done();
  return value;
}

function readTarget(reader: JsonReader): Target {
  const traits = reader.object('traits').ignore(...silentTraits);
  const target = {
    shape: localName(reader.string('target')),
    required: traits.get(core('required')) !== undefined,
    idempotencyToken: traits.get(core('idempotencyToken')) !== undefined,
    constraints: constraintsOf('member', readConstraints(traits)),
  };
  traits.done();
  reader.done();
  return target;
}

function readConstraints(traits: JsonReader): Constraints {
  const limits = traits.has(core('range')) ? traits.object(core('range')) : traits.object(core('length'));
  if (traits.has(core('range')) && traits.has(core('length'))) throw traits.error('both a range and a length');
  const [min, max] = [limits.number('min'), limits.number('max')];
  limits.done();
  return {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(traits.has(core('pattern')) && { pattern: traits.string(core('pattern')) }),
  };
}
