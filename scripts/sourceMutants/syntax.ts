import { tsPlugin } from '@sveltejs/acorn-typescript';
import { Parser } from 'acorn';

/** A node of the syntax tree, as acorn makes it (ESTree, with nodes for types). */
export interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly loc: { readonly start: { readonly line: number } };
  readonly [member: string]: unknown;
}

/** What an operator sees of a place. */
export interface Place {
  readonly node: Syntax;
  /** From the nearest to the root. */
  readonly parents: readonly Syntax[];
  readonly source: string;
}

export const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Syntax>).type === 'string';

/** A node in a member of another; null when the member holds none. */
export function child(node: Syntax, member: string): Syntax | null {
  const value = node[member];
  return isSyntax(value) ? value : null;
}
/** The nodes of a list in a member of another. */
export function children(node: Syntax, member: string): readonly Syntax[] {
  const value = node[member];
  return Array.isArray(value) ? value.filter(isSyntax) : [];
}

const typescript = Parser.extend(tsPlugin());

/** @throws {SyntaxError} with the position, for a text that is no TypeScript module */
export const parse = (text: string): Syntax =>
  typescript.parse(text, { ecmaVersion: 'latest', sourceType: 'module', locations: true }) as unknown as Syntax;

/** Nodes for types that hold an expression; below any other node for types there is nothing that runs. */
const typedExpressions = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'];
const withoutCode = /^(TS|ImportDeclaration$|ExportAllDeclaration$)/;

/** Visits every node that runs, parents first, with its parents from the nearest to the root. */
export function walk(
  node: Syntax,
  visit: (node: Syntax, parents: readonly Syntax[]) => void,
  parents: readonly Syntax[] = [],
): void {
  const isTypedExpression = typedExpressions.includes(node.type);
  if (withoutCode.test(node.type) && !isTypedExpression) return;
  visit(node, parents);
  const inner = isTypedExpression ? [node.expression] : Object.values(node);
  for (const value of inner)
    for (const one of Array.isArray(value) ? value : [value]) if (isSyntax(one)) walk(one, visit, [node, ...parents]);
}
