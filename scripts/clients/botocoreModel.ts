import {
  errorNames,
  errorSchema,
  type JsonSchema,
  operationNames,
  operations,
  requestSchema,
  responseSchema,
  service,
  sharedSchema,
} from '../../schemas/index.ts';

/** A shape of a botocore model. */
type Shape = Readonly<Record<string, unknown>>;
interface Reference {
  readonly shape: string;
}

/** What tells a client that it has read this model and not its own. */
export const modelDocumentation = 'Derived from the contract of Partner Central Conformance.';

/** An optional member is its shape or null; botocore knows no null. */
const withoutNull = (schema: JsonSchema): JsonSchema =>
  schema.anyOf?.find((branch) => branch.type !== 'null') ?? schema;
const kept = ['pattern', 'enum'] as const;
const bounds = { minLength: 'min', maxLength: 'max', minItems: 'min', maxItems: 'max', minimum: 'min', maximum: 'max' };

/** The service model of botocore, made of the contract alone. */
export function botocoreModel(): object {
  const shapes = new Map<string, Shape>();
  /** Adds the shape of a schema under its own name, or under one made of where it stands. */
  function add(given: JsonSchema, place: string): Reference {
    const schema = withoutNull(given);
    const shared = schema.$ref?.split('#/$defs/')[1];
    const name = shared ?? place;
    if (!shapes.has(name)) {
      shapes.set(name, {});
      const found = shared === undefined ? schema : sharedSchema.$defs?.[shared];
      if (!found) throw new Error(`The contract refers to ${shared}, which does not exist. Run npm run derive.`);
      shapes.set(name, shapeOf(withoutNull(found), name));
    }
    return { shape: name };
  }
  function shapeOf(schema: JsonSchema, name: string): Shape {
    if (schema.$ref)
      return shapeOf(withoutNull(sharedSchema.$defs?.[schema.$ref.split('#/$defs/')[1] ?? ''] ?? {}), name);
    const limits = Object.fromEntries([
      ...Object.entries(bounds).flatMap(([keyword, key]) => (keyword in schema ? [[key, schema[keyword]]] : [])),
      ...kept.flatMap((keyword) => (keyword in schema ? [[keyword, schema[keyword]]] : [])),
    ]) as Shape;
    if (schema.items) return { type: 'list', member: add(schema.items, `${name}Item`), ...limits };
    if (schema.additionalProperties)
      return {
        type: 'map',
        key: add({ type: 'string' }, `${name}Key`),
        value: add(schema.additionalProperties, `${name}Value`),
      };
    if (schema.properties || schema.type === 'object') {
      const members = Object.entries(schema.properties ?? {}).map(([member, inner]) => [
        member,
        add(inner, `${name}${member}`),
      ]);
      return {
        type: 'structure',
        ...(schema.required?.length ? { required: schema.required } : {}),
        members: Object.fromEntries(members) as Shape,
        ...(schema['x-union'] ? { union: true } : {}),
      };
    }
    if (schema.format === 'date-time') return { type: 'timestamp', timestampFormat: 'iso8601' };
    if (schema.type === 'number') return { type: 'double', ...limits };
    return { type: schema.type ?? 'string', ...limits };
  }

  const described = operationNames.map((name) => [
    name,
    {
      name,
      http: { method: 'POST', requestUri: '/' },
      input: add(requestSchema(name), `${name}Request`),
      ...(operations[name].void ? {} : { output: add(responseSchema(name), `${name}Response`) }),
      errors: operations[name].errors.map((error) => ({ shape: error })),
    },
  ]);
  for (const name of errorNames) shapes.set(name, { ...shapeOf(errorSchema(name), name), exception: true });
  for (const name of operationNames) markToken(shapes, name);
  return {
    version: '2.0',
    metadata: {
      apiVersion: service.version,
      auth: ['aws.auth#sigv4'],
      endpointPrefix: service.signingName,
      jsonVersion: '1.0',
      protocol: 'json',
      protocols: ['json'],
      serviceFullName: 'Partner Central Selling API',
      serviceId: 'PartnerCentral Selling',
      signatureVersion: 'v4',
      signingName: service.signingName,
      targetPrefix: service.target,
      uid: `${service.signingName}-${service.version}`,
    },
    operations: Object.fromEntries(described) as object,
    shapes: Object.fromEntries(shapes) as object,
    documentation: modelDocumentation,
  };
}

/** botocore makes up a token that the caller leaves out. */
function markToken(shapes: Map<string, Shape>, name: (typeof operationNames)[number]): void {
  const token = operations[name].idempotencyToken;
  const shape = shapes.get(`${name}Request`);
  if (token === null || !shape) return;
  const members = shape.members as Record<string, object>;
  members[token] = { ...members[token], idempotencyToken: true };
}
