import { createHash } from 'node:crypto';
import { callsAround, namesAround } from './documentation.ts';
import { type Edit, operators } from './operators.ts';
import { isInScope } from './scope.ts';
import { child, parse, type Syntax, walk } from './syntax.ts';

/** A small bug that can be made in a source of the emulator. */
export interface SourceMutant extends Edit {
  /** The same for the same bug at another line of its file, whatever else changes there. */
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly operator: string;
  /** What stands there, and what takes its place. */
  readonly original: string;
  /** The statement or table row around it, shortened to a line: it tells mutants of like texts apart. */
  readonly context: string;
  /** Where a probe goes that tells whether the place is reached; null where none can be put. */
  readonly probe: Probe | null;
}
/** Around an expression or a statement, or behind the brace that opens a block. */
export interface Probe {
  readonly kind: 'expression' | 'block' | 'statement';
  readonly start: number;
  readonly end: number;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
export const shortened = (text: string, length: number): string => {
  const line = oneLine(text);
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
};

/** Nodes that a comma and a call can be put in front of, without another meaning. */
const isExpression = ({ type }: Syntax): boolean => /Expression$|^(Literal|TemplateLiteral)$/.test(type);

function probeAt(node: Syntax, parents: readonly Syntax[]): Probe | null {
  const { start, end } = node;
  if (node.type === 'BlockStatement') return { kind: 'block', start: start + 1, end };
  if (/Statement$/.test(node.type)) return { kind: 'statement', start, end };
  const [parent] = parents;
  // Neither an operand of a chain nor a callee: `(probe, a.b)(c)` would lose `this`.
  const isLoose =
    parent !== undefined &&
    !/^(ChainExpression|MemberExpression|TaggedTemplateExpression|SpreadElement)$/.test(parent.type);
  if (isExpression(node) && isLoose && parent.callee !== node && !(parent.type === 'Property' && parent.key === node))
    return { kind: 'expression', start, end };
  return parent === undefined ? null : probeAt(parent, parents.slice(1));
}

/** The probe of an edit: the body of a function is reached when it is called, not where the function stands. */
function probeOf(edit: Edit, node: Syntax, parents: readonly Syntax[]): Probe | null {
  const body = node.type === 'ArrowFunctionExpression' ? child(node, 'body') : null;
  if (body?.start !== edit.start) return probeAt(node, parents);
  return { kind: 'expression', start: body.start, end: body.end };
}

const contextTypes = /Statement$|^(Property|VariableDeclarator|ArrayExpression)$/;

/** Every mutant of a source, at places that a request of the API can run through. */
export function mutantsOf(file: string, source: string): readonly SourceMutant[] {
  const found: SourceMutant[] = [];
  const seen = new Map<string, number>();
  walk(parse(source), (node, parents) => {
    if (!isInScope(file, namesAround(node, parents), callsAround(parents))) return;
    const around = parents.find(({ type }) => contextTypes.test(type)) ?? node;
    const context = shortened(source.slice(around.start, around.end), 160);
    for (const { name: operator, edits } of operators)
      for (const edit of edits({ node, parents, source })) {
        const key = [file, operator, context, source.slice(edit.start, edit.end), edit.text].join('\0');
        const ordinal = seen.get(key) ?? 0;
        seen.set(key, ordinal + 1);
        found.push({
          ...edit,
          id: `M-${createHash('sha256').update(`${key}\0${ordinal}`).digest('hex').slice(0, 8)}`,
          file,
          line: node.loc.start.line,
          operator,
          original: source.slice(edit.start, edit.end),
          context,
          probe: probeOf(edit, node, parents),
        });
      }
  });
  return found;
}
