/** A node of the SDK's schemas: a number for a scalar, a list for everything that has parts, or a function that gives one. */
type SdkSchema = unknown;

/** What the SDK knows of a value. */
export type SdkShape =
  | { readonly kind: 'scalar' }
  | { readonly kind: 'list'; readonly item: SdkShape }
  | { readonly kind: 'map'; readonly value: SdkShape }
  | {
      readonly kind: 'structure';
      readonly members: ReadonlyMap<string, SdkShape>;
      readonly required: ReadonlySet<string>;
    };

// The kinds of schema in @smithy/types, by the first entry.
const kinds = { list: 1, map: 2, structure: 3, union: 4 } as const;
// A list of scalars is a number with this bit, a map of scalars one with the next.
const [listOfScalars, mapOfScalars] = [64, 128] as const;
const scalar: SdkShape = { kind: 'scalar' };

/** Reads a schema of the SDK. Recursive shapes end where they meet themselves; the contract has none. */
export function readShape(schema: SdkSchema, around: readonly string[] = []): SdkShape {
  const node = typeof schema === 'function' ? (schema as () => unknown)() : schema;
  if (typeof node === 'number') {
    if (node & listOfScalars) return { kind: 'list', item: scalar };
    return node & mapOfScalars ? { kind: 'map', value: scalar } : scalar;
  }
  if (!Array.isArray(node)) return scalar;
  const parts = node as readonly unknown[];
  // A member with traits: its schema, then the traits.
  if (typeof parts[0] === 'function' || Array.isArray(parts[0]) || parts.length === 2)
    return readShape(parts[0], around);
  const [kind, , name, , third, fourth, requiredCount] = parts;
  const shapeName = String(name);
  if (around.includes(shapeName)) return scalar;
  const inside = [...around, shapeName];
  if (kind === kinds.list) return { kind: 'list', item: readShape(third, inside) };
  if (kind === kinds.map) return { kind: 'map', value: readShape(fourth, inside) };
  if (kind === kinds.structure || kind === kinds.union) {
    const names = third as readonly string[];
    const schemas = fourth as readonly SdkSchema[];
    return {
      kind: 'structure',
      members: new Map(names.map((member, index) => [member, readShape(schemas[index], inside)])),
      // Required members come first.
      required: new Set(names.slice(0, typeof requiredCount === 'number' ? requiredCount : 0)),
    };
  }
  return scalar;
}

/** The module of the SDK, as far as it matters. */
export type Sdk = Readonly<Record<string, unknown>>;

/** The operations that the SDK knows, each with the shapes of its request and response. */
export const sdkOperations = (
  sdk: Sdk,
): ReadonlyMap<string, { readonly request: SdkShape; readonly response: SdkShape }> =>
  new Map(
    Object.values(sdk)
      .filter((value): value is readonly unknown[] => Array.isArray(value) && value[0] === 9)
      .map((operation) => [
        String(operation[2]),
        { request: readShape(operation[4]), response: readShape(operation[5]) },
      ]),
  );

/** The values of the SDK's closed sets, by the name of their shape. */
export const sdkEnums = (sdk: Sdk): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.entries(sdk).flatMap(([name, value]) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
      const values: readonly unknown[] = Object.values(value);
      return values.length > 0 && values.every((each) => typeof each === 'string')
        ? [[name, values.map(String)] as const]
        : [];
    }),
  );
