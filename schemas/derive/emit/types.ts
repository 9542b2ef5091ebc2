import { compile, type JSONSchema } from 'json-schema-to-typescript';
import type { Contract } from '../merge/contract.ts';
import { type Node, refTo } from '../merge/nodes.ts';

const kept = ['type', 'properties', 'required', 'items', 'anyOf', 'enum', '$ref'];

/** TypeScript types of every shape, request and response, and the maps from operation to them. */
export async function typesFile(contract: Contract): Promise<string> {
  const $defs: Record<string, Node> = { ...contract.shared };
  for (const operation of contract.operations) {
    $defs[`${operation.name}Request`] = operation.request;
    if (operation.output) $defs[`${operation.name}Response`] = operation.response;
  }
  Object.assign($defs, contract.errors);
  const bundle = {
    title: 'Contract',
    type: 'object',
    additionalProperties: false,
    $defs: plain($defs, true),
  } as JSONSchema;
  const text = await compile(bundle, 'Contract', {
    additionalProperties: false,
    unreachableDefinitions: true,
    bannerComment: '// Derived by npm run derive. Never edited.',
    style: { singleQuote: true, printWidth: 120 },
    // The sources' own texts are no part of the contract, so there is nothing to resolve outside the bundle.
    $refOptions: { resolve: { external: false } },
  });
  // Each type would carry a remark that `Contract` refers to it, and `Contract` itself is empty.
  const types = text
    .replace(/\/\*\*\n \* This (?:interface|type) was referenced by[\s\S]*?\*\/\n/g, '')
    .replace('export interface Contract {}\n', '');
  return `${types.trimEnd()}\n\n${maps(contract)}`;
}

function maps(contract: Contract): string {
  const rows = (of: (name: string, isVoid: boolean) => string): string =>
    contract.operations.map(({ name, output }) => `  ${name}: ${of(name, output === null)};\n`).join('');
  return [
    '/** The request body of each operation. */',
    `export interface Requests {\n${rows((name) => `${name}Request`)}}`,
    '/** The response body of each operation; null where there is none. */',
    `export interface Responses {\n${rows((name, isVoid) => (isVoid ? 'null' : `${name}Response`))}}\n`,
  ].join('\n');
}

/** The node without origins and limits, which types cannot say and which would keep a $ref from being one. */
function plain(node: unknown, isMap: boolean): unknown {
  if (Array.isArray(node)) return node.map((one) => plain(one, false));
  if (typeof node !== 'object' || node === null) return node;
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(node)) {
    if (isMap) entries.push([key, plain(value, false)]);
    else if (key === '$ref') entries.push([key, `#/$defs/${String(value).slice(refTo('').length)}`]);
    else if (key === 'required' || key === 'enum') entries.push([key, value]);
    else if (kept.includes(key)) entries.push([key, plain(value, key === 'properties')]);
  }
  return Object.fromEntries(entries);
}
