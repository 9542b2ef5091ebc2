import { isDocumentation } from './documentation.ts';
import { child, children, type Place, type Syntax } from './syntax.ts';

/** A replacement of a part of the source. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
/** A kind of small bug. */
export interface Operator {
  readonly name: string;
  /** Every way to make the bug at a place; none where it cannot be made. */
  readonly edits: (place: Place) => readonly Edit[];
}

const textOf = (source: string, { start, end }: Syntax): string => source.slice(start, end);
const replace = ({ start, end }: Syntax, text: string): Edit => ({ start, end, text });
const none: readonly Edit[] = [];

/** Replaces the operator between two operands. The text between may hold a parenthesis or a line break. */
function betweenOperands({ node, source }: Place, first: string, second: string, from: string, to: string): Edit[] {
  const [one, other] = [child(node, first), child(node, second)];
  if (!one || !other) return [];
  const at = source.slice(one.end, other.start).indexOf(from);
  return at < 0 ? [] : [{ start: one.end + at, end: one.end + at + from.length, text: to }];
}

/** An operator that turns an operator of the language into another one. */
const swap = (
  name: string,
  types: readonly string[],
  pairs: Readonly<Record<string, readonly string[]>>,
  applies: (place: Place) => boolean = () => true,
): Operator => ({
  name,
  edits: (place) => {
    const { type, operator } = place.node;
    if (!types.includes(type) || typeof operator !== 'string' || !applies(place)) return none;
    return (pairs[operator] ?? []).flatMap((to) => betweenOperands(place, 'left', 'right', operator, to));
  },
});

const isText = (node: Syntax | null): boolean =>
  node?.type === 'TemplateLiteral' || (node?.type === 'Literal' && typeof node.value === 'string');

const conditionOf: Readonly<Record<string, string>> = {
  IfStatement: 'test',
  ConditionalExpression: 'test',
  WhileStatement: 'test',
};

/** Methods whose call is replaced by the call of another one. */
const otherMethods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  toUpperCase: 'toLowerCase',
  toLowerCase: 'toUpperCase',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
};
/** Methods whose call is left out. */
const droppedMethods = ['filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'slice', 'trim', 'flat', 'replaceAll'];

/** The object and the method of a call such as `rows.filter(…)`; null for any other call. */
function methodCall(
  node: Syntax,
): { readonly object: Syntax; readonly property: Syntax; readonly name: string } | null {
  const callee = node.type === 'CallExpression' ? child(node, 'callee') : null;
  const object = callee?.type === 'MemberExpression' && callee.computed !== true ? child(callee, 'object') : null;
  const property = callee && object ? child(callee, 'property') : null;
  return object && property ? { object, property, name: String(property.name) } : null;
}

/** Removes a part of a list with the comma behind it. */
function withoutEntry(source: string, { start, end }: Syntax): Edit {
  const comma = /^\s*,/.exec(source.slice(end))?.[0].length ?? 0;
  return { start, end: end + comma, text: '' };
}

/** The small bugs that are made, one table. They are those of Stryker, and a few for lists. */
export const operators: readonly Operator[] = [
  swap('comparison boundary', ['BinaryExpression'], { '<': ['<='], '<=': ['<'], '>': ['>='], '>=': ['>'] }),
  swap('equality negated', ['BinaryExpression'], { '===': ['!=='], '!==': ['==='], '==': ['!='], '!=': ['=='] }),
  swap('and for or', ['LogicalExpression'], { '&&': ['||'], '||': ['&&'] }),
  swap(
    'arithmetic swapped',
    ['BinaryExpression'],
    { '+': ['-'], '-': ['+'], '*': ['/'], '/': ['*'], '%': ['*'] },
    ({ node }) => !isText(child(node, 'left')) && !isText(child(node, 'right')),
  ),
  swap('assignment swapped', ['AssignmentExpression'], { '+=': ['-='], '-=': ['+='], '??=': ['='] }),
  {
    name: 'fallback dropped',
    edits: ({ node, source }) => {
      const left = node.type === 'LogicalExpression' && node.operator === '??' ? child(node, 'left') : null;
      return left ? [replace(node, `(${textOf(source, left)})`)] : none;
    },
  },
  {
    name: 'optional chaining dropped',
    edits: ({ node, source }) => {
      const object = node.optional === true ? (child(node, 'object') ?? child(node, 'callee')) : null;
      const at = object ? source.slice(object.end, node.end).indexOf('?.') : -1;
      if (!object || at < 0) return none;
      const isNamed = node.type === 'MemberExpression' && node.computed !== true;
      return [{ start: object.end + at, end: object.end + at + 2, text: isNamed ? '.' : '' }];
    },
  },
  {
    name: 'condition fixed',
    edits: ({ node }) => {
      const test = child(node, conditionOf[node.type] ?? '');
      if (!test) return none;
      return node.type === 'WhileStatement'
        ? [replace(test, 'false')]
        : [replace(test, 'true'), replace(test, 'false')];
    },
  },
  {
    name: 'boolean flipped',
    edits: ({ node }) =>
      typeof node.value === 'boolean' && node.type === 'Literal' ? [replace(node, `${!node.value}`)] : none,
  },
  {
    name: 'number changed',
    edits: ({ node }) =>
      node.type === 'Literal' && typeof node.value === 'number'
        ? [replace(node, `${node.value + 1}`), replace(node, `(${node.value - 1})`)]
        : none,
  },
  {
    name: 'text changed',
    edits: (place) => {
      const { node, parents } = place;
      const isKey =
        parents[0]?.type === 'Property' && child(parents[0], 'key') === node && parents[0].computed !== true;
      if (!isText(node) || isKey || parents[0]?.type === 'TaggedTemplateExpression' || isDocumentation(place))
        return none;
      const isEmpty = node.value === '' || node.end - node.start === 2;
      return [replace(node, isEmpty ? "'mutated'" : "''")];
    },
  },
  {
    name: 'pattern loosened',
    edits: ({ node, source }) => {
      const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(textOf(source, node)) ?? [];
      if (node.type !== 'Literal' || typeof node.regex !== 'object' || pattern.includes('|')) return none;
      const loosened = [pattern.replace(/^\^/, ''), pattern.replace(/(?<!\\)\$$/, '')];
      return loosened.filter((one) => one !== pattern && one !== '').map((one) => replace(node, `/${one}/${flags}`));
    },
  },
  {
    name: 'negation dropped',
    edits: ({ node, source }) => {
      const argument =
        node.type === 'UnaryExpression' && /^[!-]$/.test(String(node.operator)) ? child(node, 'argument') : null;
      return argument ? [replace(node, `(${textOf(source, argument)})`)] : none;
    },
  },
  {
    name: 'step reversed',
    edits: ({ node, source }) =>
      node.type === 'UpdateExpression'
        ? [
            replace(
              node,
              textOf(source, node).replace(/\+\+|--/, (found) => (found === '++' ? '--' : '++')),
            ),
          ]
        : none,
  },
  {
    name: 'block emptied',
    edits: ({ node }) =>
      node.type === 'BlockStatement' && children(node, 'body').length > 0 ? [replace(node, '{}')] : none,
  },
  {
    name: 'statement removed',
    edits: ({ node }) => (['ExpressionStatement', 'ThrowStatement'].includes(node.type) ? [replace(node, ';')] : none),
  },
  {
    name: 'function returns nothing',
    edits: ({ node }) => {
      const body = node.type === 'ArrowFunctionExpression' && node.expression === true ? child(node, 'body') : null;
      // The parentheses around an object literal are no part of it.
      return body && body.type !== 'ObjectExpression' ? [replace(body, 'undefined')] : none;
    },
  },
  {
    name: 'list emptied',
    edits: ({ node }) =>
      node.type === 'ArrayExpression' && children(node, 'elements').length > 0 ? [replace(node, '[]')] : none,
  },
  {
    name: 'object emptied',
    edits: ({ node }) =>
      node.type === 'ObjectExpression' && children(node, 'properties').length > 0 ? [replace(node, '{}')] : none,
  },
  {
    name: 'spread dropped',
    edits: ({ node, source }) => (node.type === 'SpreadElement' ? [withoutEntry(source, node)] : none),
  },
  {
    name: 'method swapped',
    edits: ({ node }) => {
      const call = methodCall(node);
      const other = call && Object.hasOwn(otherMethods, call.name) ? otherMethods[call.name] : undefined;
      return call && other !== undefined ? [replace(call.property, other)] : none;
    },
  },
  {
    name: 'call dropped',
    edits: ({ node, source }) => {
      const call = methodCall(node);
      return call && droppedMethods.includes(call.name) ? [replace(node, textOf(source, call.object))] : none;
    },
  },
];
