import { type JsonSchema, type OperationName, requestSchema, responseSchema, sharedSchema } from '../schemas/index.ts';

/** An OpenAPI document of some operations, made from the contract, with which a mock server can serve the same requests. */
export function openApiDocument(operations: readonly OperationName[]): object {
  const json = (schema: JsonSchema) => ({ content: { 'application/json': { schema: plain(schema) } } });
  return {
    openapi: '3.1.0',
    info: { title: 'AWS Partner Central Selling API', version: '1' },
    paths: Object.fromEntries(
      operations.map((name) => [
        `/${name}`,
        {
          post: {
            operationId: name,
            requestBody: { required: true, ...json(requestSchema(name)) },
            responses: { 200: { description: name, ...json(responseSchema(name)) } },
          },
        },
      ]),
    ),
    components: { schemas: plain(sharedSchema.$defs ?? {}) },
  };
}

/** A schema without the keywords of this project, and with references as the document has them. */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([keyword]) => !/^(x-|\$schema$|\$id$)/.test(keyword))
      .map(([keyword, value]) => [
        keyword,
        keyword === '$ref' && typeof value === 'string'
          ? value.replace(/^.*#\/\$defs\//, '#/components/schemas/')
          : plain(value),
      ]),
  );
}
