import type { Contract } from '../merge/contract.ts';
import { type Node, refTo } from '../merge/nodes.ts';

/** The part of a schema that a type can say. */
interface TypeNode {
  readonly $ref?: string;
  readonly anyOf?: readonly TypeNode[];
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly items?: TypeNode;
  readonly additionalProperties?: TypeNode;
  readonly properties?: Readonly<Record<string, TypeNode>>;
  readonly required?: readonly string[];
}

/** TypeScript types of every shape, request and response, and the maps from operation to them. */
export function typesFile(contract: Contract): string {
  const types: [name: string, node: Node][] = Object.entries(contract.shared);
  for (const operation of contract.operations) {
    types.push([`${operation.name}Request`, operation.request]);
    if (operation.output) types.push([`${operation.name}Response`, operation.response]);
  }
  types.push(...Object.entries(contract.errors));
  const declarations = types.map(([name, node]) => declaration(name, node as TypeNode));
  return ['// Derived by npm run derive. Never edited.\n', ...declarations, '', maps(contract)].join('\n');
}

function declaration(name: string, node: TypeNode): string {
  if (node.properties) return `export interface ${name} ${typeOf(node, '')}`;
  return `export type ${name} = ${typeOf(node, '').trimStart()};`;
}

/** The type of a node; `indent` is that of the line it begins on. */
function typeOf(node: TypeNode, indent: string): string {
  if (node.$ref !== undefined) return node.$ref.slice(refTo('').length);
  const alternatives = node.anyOf?.map((one) => typeOf(one, indent)) ?? node.enum?.map((value) => literal(value));
  if (alternatives) return union(alternatives, indent);
  if (node.type === 'array') return arrayOf(node, indent);
  if (node.type === 'object') return members(node, indent);
  return node.type === 'integer' ? 'number' : String(node.type);
}

const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : JSON.stringify(value);

/** Short unions stand on one line, long ones on one line for each alternative. */
function union(alternatives: readonly string[], indent: string): string {
  const short = alternatives.join(' | ');
  if (short.length <= 80 || alternatives.some((one) => one.includes('\n'))) return short;
  return alternatives.map((one) => `\n${indent}  | ${one}`).join('');
}

function arrayOf(node: TypeNode, indent: string): string {
  const item = node.items ? typeOf(node.items, indent) : 'unknown';
  return item.includes('|') ? `(${item})[]` : `${item}[]`;
}

function members(node: TypeNode, indent: string): string {
  if (node.additionalProperties) return `Record<string, ${typeOf(node.additionalProperties, indent)}>`;
  const lines = Object.entries(node.properties ?? {}).map(([name, member]) => {
    const optional = node.required?.includes(name) ? '' : '?';
    return `${indent}  ${name}${optional}: ${typeOf(member, `${indent}  `)};\n`;
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}${indent}}`;
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
