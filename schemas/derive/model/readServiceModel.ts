import type { SourceName } from '../../origin.ts';
import { JsonReader } from './json.ts';
import {
  type Constraints,
  constraintsOf,
  type Model,
  type ModelOperation,
  newShape,
  preludeShapes,
  type Shape,
  type ShapeType,
  type Target,
} from './model.ts';
import { readPattern } from './pattern.ts';

const shapeTypes: readonly string[] = [
  'structure',
  'list',
  'map',
  'string',
  'integer',
  'float',
  'boolean',
  'timestamp',
];
const isShapeType = (name: string): name is ShapeType => shapeTypes.includes(name);

/**
 * Reads a service model in the C2J form (`service-2.json`), and brings it to the notation of the Smithy models: anchored
 * patterns, lengths apart from patterns, enums and unions as types.
 *
 * @throws {SourceError} for a statement that it does not understand, with its line
 */
export function readServiceModel(text: string, source: SourceName): Model {
  const root = JsonReader.parse(text).ignore('version', 'documentation');
  if (!root.has('operations')) throw root.error('the model has no operations: a service-2.json is expected');
  const metadata = root.object('metadata');
  const service = {
    version: metadata.string('apiVersion'),
    target: metadata.string('targetPrefix'),
    signingName: metadata.string('signingName'),
    iamNamespace: null,
  };
  const shapes = new Map(preludeShapes.map((shape) => [shape.name, shape]));
  for (const [name, shape] of root.object('shapes').entries()) shapes.set(name, readShape(name, shape));
  const operations = new Map(
    root
      .object('operations')
      .entries()
      .map(([name, operation]) => [name, readOperation(name, operation, shapes)] as const),
  );
  root.done();
  return { source, service, operations, shapes };
}

function readOperation(name: string, operation: JsonReader, shapes: ReadonlyMap<string, Shape>): ModelOperation {
  operation.ignore('name', 'http', 'documentation', 'idempotent');
  const input = readTarget(operation.object('input'), []).shape;
  const output = operation.has('output') ? readTarget(operation.object('output'), []).shape : null;
  const errors = operation.list('errors').map((error) => readTarget(error, []).shape);
  const readonly = operation.get('readonly') === true;
  operation.done();
  return { name, input, output, errors: errors.sort(), readonly, items: rowsOf(output, shapes), requiredActions: [] };
}

/** The list of a paginated response: the only one beside NextToken. This form of model does not name it. */
function rowsOf(output: string | null, shapes: ReadonlyMap<string, Shape>): string | null {
  const members = [...(shapes.get(output ?? '')?.members ?? [])];
  const lists = members.filter(([, { shape }]) => shapes.get(shape)?.type === 'list');
  const [list, other] = lists;
  return list && !other && members.some(([name]) => name === 'NextToken') ? list[0] : null;
}

function readShape(name: string, shape: JsonReader): Shape {
  shape.ignore('documentation', 'sensitive', 'box', 'exception', 'fault', 'timestampFormat');
  const named = shape.string('type');
  const values = shape.texts('enum');
  const type = shape.get('union') === true ? 'union' : values.length > 0 ? 'enum' : named;
  if (!isShapeType(named)) throw shape.error(`a ${named} is not understood`, 'type');
  const required = shape.texts('required');
  const members = shape.object('members').entries();
  const stray = required.find((one) => !members.some(([member]) => member === one));
  if (stray !== undefined) throw shape.error(`requires ${stray}, which it does not have`, 'required');
  const keyShape = shape.has('key') ? readTarget(shape.object('key'), []).shape : 'String';
  if (keyShape !== 'String') throw shape.error(`a map with keys of type ${keyShape} is not understood`, 'key');
  const inside = named === 'map' ? 'value' : 'member';
  const found = newShape(name, type as ShapeType, {
    constraints: constraintsOf(named, readConstraints(shape)),
    members: new Map(members.map(([member, target]) => [member, readTarget(target, required)])),
    element: shape.has(inside) ? readTarget(shape.object(inside), []) : null,
    values,
    status: readStatus(shape),
  });
  if ((named === 'list' || named === 'map') && !found.element) throw shape.error(`the ${named} holds nothing`);
  shape.done();
  return found;
}

function readStatus(shape: JsonReader): number | null {
  if (!shape.has('error')) return null;
  return shape.object('error').number('httpStatusCode') ?? null;
}

function readTarget(reader: JsonReader, required: readonly string[]): Target {
  const target = {
    shape: reader.string('shape'),
    required: required.includes(reader.name),
    idempotencyToken: reader.ignore('documentation').get('idempotencyToken') === true,
    constraints: {},
  };
  reader.done();
  return target;
}

function readConstraints(shape: JsonReader): Constraints {
  const [min, max] = [shape.number('min'), shape.number('max')];
  return {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(shape.has('pattern') && readPattern(shape.string('pattern'))),
  };
}
