import { child, children, type Place, type Syntax } from './syntax.ts';

const evidenceLevels = ['documented', 'observed', 'inferred', 'reported', 'contested'];
const citation = /\b(behaviour|since-launch) [A-Z](\.\d+)?\b/;

/** Whether a text is the name or the description at the head of a row in a table of rules. */
function isHeadOfRule(text: Syntax, row: Syntax | undefined): boolean {
  if (row?.type !== 'ArrayExpression') return false;
  const [name, description] = children(row, 'elements');
  const isRule = /^[a-z]+(-[a-z]+)+$/.test(`${name?.value}`) && /^[A-Z].* .*\.$/.test(`${description?.value}`);
  return isRule && (text === name || text === description);
}

/**
 * Whether a text is the name or the description of a rule, says where a fact comes from, or is the pattern of a message, such
 * as `<identifier> is already associated`: no response holds it.
 */
export function isDocumentation({ node, parents }: Place): boolean {
  const [parent] = parents;
  if (typeof node.value !== 'string') return false;
  const isPattern = parent?.type === 'Property' && nameOf(parent) === 'message' && /<[a-z ]+>/.test(node.value);
  return isPattern || isHeadOfRule(node, parent) || evidenceLevels.includes(node.value) || citation.test(node.value);
}

const isNamed = /^(Property|MethodDefinition|PropertyDefinition)$/;

/** The name under which a declaration or a member is written; null for any other node. */
function nameOf(node: Syntax): string | null {
  const key = isNamed.test(node.type) ? child(node, 'key') : null;
  const id = /^(FunctionDeclaration|VariableDeclarator)$/.test(node.type) ? child(node, 'id') : null;
  const name = key ? (key.name ?? key.value) : id?.name;
  return typeof name === 'string' ? name : null;
}

/** The names of the declarations and members around a place. */
export const namesAround = (node: Syntax, parents: readonly Syntax[]): readonly string[] =>
  [node, ...parents].flatMap((one) => nameOf(one) ?? []);

/** The functions and classes that are called with a place in their arguments, up to the statement or function around it. */
export function callsAround(parents: readonly Syntax[]): readonly string[] {
  const end = parents.findIndex(({ type }) => /Statement$|Function/.test(type));
  const inner = end < 0 ? parents : parents.slice(0, end);
  return inner.flatMap((one) => {
    const name = /^(Call|New)Expression$/.test(one.type) ? child(one, 'callee')?.name : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}
