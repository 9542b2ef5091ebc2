import { type JsonSchema, type OperationName, requestSchema, responseSchema, walkSchema } from '../../schemas/index.ts';

/** A member of a structure. */
export interface ContractMember {
  readonly name: string;
  readonly shape: ContractShape;
  /** When the structure got it, YYYY-MM-DD; empty for what it always had, or must have. */
  readonly since: string;
}
/** The part of a schema that encoding needs: where members are, and which scalars are instants. */
export type ContractShape =
  | {
      readonly kind: 'structure';
      /** Name of the shared shape; null where the structure has none of its own. */
      readonly name: string | null;
      readonly members: readonly ContractMember[];
      readonly union: boolean;
    }
  | { readonly kind: 'list'; readonly item: ContractShape }
  | { readonly kind: 'map'; readonly value: ContractShape }
  | { readonly kind: 'scalar'; readonly instant: boolean };

const requestShapes = new Map<OperationName, ContractShape>();
const responseShapes = new Map<OperationName, ContractShape>();

export const requestShape = (operation: OperationName): ContractShape =>
  cachedShape(requestShapes, operation, requestSchema);
export const responseShape = (operation: OperationName): ContractShape =>
  cachedShape(responseShapes, operation, responseSchema);

function cachedShape(
  cache: Map<OperationName, ContractShape>,
  operation: OperationName,
  readSchema: (name: OperationName) => JsonSchema,
): ContractShape {
  const shape = cache.get(operation) ?? shapeOf(readSchema(operation));
  cache.set(operation, shape);
  return shape;
}

/** The shape of a schema, its members in alphabetical order. */
const shapeOf = (schema: JsonSchema): ContractShape =>
  walkSchema<ContractShape>(schema, ({ target, name }, children) => {
    const { properties, items, values } = children();
    if (target.properties) {
      const members = [...properties]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([member, shape]) => ({
          name: member,
          shape,
          // What a structure must have came with it.
          since: target.required?.includes(member) ? '' : (target.properties?.[member]?.['x-origin']?.since ?? ''),
        }));
      return { kind: 'structure', name, members, union: target['x-union'] === true };
    }
    if (items) return { kind: 'list', item: items };
    if (values) return { kind: 'map', value: values };
    return { kind: 'scalar', instant: target.format === 'date-time' };
  });
