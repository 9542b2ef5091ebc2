import type { SourceName } from '../../origin.ts';
import { SourceError } from '../sourceError.ts';

/** Limits of a text's or list's length or a number's range, and a text's pattern. */
export interface Constraints {
  readonly pattern?: string;
  readonly min?: number;
  readonly max?: number;
}
/** A member of a structure, or what a list or map holds: the shape it points at and the constraints of its own. */
export interface Target {
  readonly shape: string;
  readonly required: boolean;
  readonly idempotencyToken: boolean;
  readonly constraints: Constraints;
}
export type ShapeType =
  | 'structure'
  | 'union'
  | 'list'
  | 'map'
  | 'string'
  | 'enum'
  | 'integer'
  | 'float'
  | 'boolean'
  | 'timestamp'
  | 'blob';
/** A shape of a model. `element` is what a list or map holds, `values` what an enum allows. */
export interface Shape {
  readonly name: string;
  readonly type: ShapeType;
  readonly constraints: Constraints;
  readonly members: ReadonlyMap<string, Target>;
  readonly element: Target | null;
  readonly values: readonly string[];
  /** The HTTP status that the model gives an error. */
  readonly status: number | null;
}
export interface ModelOperation {
  readonly name: string;
  readonly input: string;
  /** null for a void operation. */
  readonly output: string | null;
  readonly errors: readonly string[];
  readonly readonly: boolean;
  /** The member of the response that holds the rows of a paginated list. */
  readonly items: string | null;
  /** IAM actions that a caller needs besides the operation's own. */
  readonly requiredActions: readonly string[];
}
/** What a model says of the service; null where it is silent. */
export interface ServiceFacts {
  readonly version: string;
  readonly target: string;
  readonly signingName: string | null;
  readonly iamNamespace: string | null;
}
export interface Model {
  readonly source: SourceName;
  readonly service: ServiceFacts;
  readonly operations: ReadonlyMap<string, ModelOperation>;
  readonly shapes: ReadonlyMap<string, Shape>;
}

export const newShape = (name: string, type: ShapeType, parts: Partial<Shape> = {}): Shape => ({
  name,
  type,
  constraints: {},
  members: new Map(),
  element: null,
  values: [],
  status: null,
  ...parts,
});

/** Shapes that every Smithy model has without naming them. */
export const preludeShapes: readonly Shape[] = [
  newShape('String', 'string'),
  newShape('Boolean', 'boolean'),
  newShape('Integer', 'integer'),
  newShape('Long', 'integer'),
  newShape('Float', 'float'),
  newShape('Double', 'float'),
  newShape('Timestamp', 'timestamp'),
  newShape('Blob', 'blob'),
];

/** A least length of 0 excludes nothing, so that stating it and leaving it out are one. */
export function constraintsOf(type: ShapeType | 'member', found: Constraints): Constraints {
  const { pattern, min, max } = found;
  const vacuous = min === 0 && type !== 'integer' && type !== 'float';
  return {
    ...(pattern !== undefined && { pattern }),
    ...(min !== undefined && !vacuous && { min }),
    ...(max !== undefined && { max }),
  };
}

/** The JSON Schema keyword of a limit, which depends on what it limits. */
export function keywordOf(type: ShapeType, limit: keyof Constraints): string {
  if (limit === 'pattern') return limit;
  if (type === 'list') return limit === 'min' ? 'minItems' : 'maxItems';
  if (type === 'map') return limit === 'min' ? 'minProperties' : 'maxProperties';
  if (type === 'integer' || type === 'float') return limit === 'min' ? 'minimum' : 'maximum';
  return limit === 'min' ? 'minLength' : 'maxLength';
}

/** The shape of that name. Throws when the model has none. */
export function shapeOf(model: Pick<Model, 'shapes'>, name: string): Shape {
  const found = model.shapes.get(name);
  if (!found) throw new SourceError(`the model has no shape ${name}`);
  return found;
}
