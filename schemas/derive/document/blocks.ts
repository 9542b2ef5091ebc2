import { SourceError } from '../sourceError.ts';
import { type Line, unexpectedLine } from './lines.ts';
import type { ScalarKind } from './syntax.ts';

/** A paragraph or bullet of the document's prose that belongs to a member or to an operation. */
export interface Statement {
  readonly line: number;
  readonly text: string;
  /** The paragraph that introduces the list this bullet is in; null for a paragraph. */
  readonly intro: string | null;
}
/** A member as the parameter list or the response structure describes it. The item of a list has no name. */
export interface DescribedMember {
  readonly name: string | null;
  readonly line: number;
  readonly kind: ScalarKind | 'list' | 'dict';
  readonly required: boolean;
  readonly statements: readonly Statement[];
  readonly members: readonly DescribedMember[];
}

interface Block {
  readonly line: Line;
  readonly children: readonly Block[];
}
const memberHeading = /^(?:([A-Za-z]\w*) )?\((\w+)\) --( \[REQUIRED\])?$/;
const kinds: Readonly<Record<string, DescribedMember['kind']>> = {
  string: 'string',
  integer: 'integer',
  long: 'integer',
  float: 'float',
  double: 'float',
  boolean: 'boolean',
  datetime: 'datetime',
  bytes: 'bytes',
  list: 'list',
  dict: 'dict',
};

export function kindOf(word: string, line: number): DescribedMember['kind'] {
  const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined;
  if (!kind) throw new SourceError(`unknown type "${word}"`, line);
  return kind;
}

/** Nests lines by their indentation: paragraphs stand at `margin`, bullets at `bullets`, and a bullet holds what is deeper. */
export function blocksOf(lines: readonly Line[], margin: number, bullets: number): readonly Block[] {
  const found: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    if (line.indent !== (line.bullet ? bullets : margin)) {
      throw unexpectedLine(
        line,
        `a ${line.bullet ? 'bullet' : 'paragraph'} indented by ${line.bullet ? bullets : margin}`,
      );
    }
    const inside: Line[] = [];
    while (line.bullet && (lines[at + 1]?.indent ?? -1) > line.indent) {
      at += 1;
      const deeper = lines[at];
      if (deeper) inside.push(deeper);
    }
    found.push({ line, children: blocksOf(inside, bullets + 2, bullets + 2) });
  }
  return found;
}

/** Sorts a member's blocks into what is said of it and the members inside it. `intro` introduces a bare list. */
export function contentOf(
  blocks: readonly Block[],
  intro: string | null = null,
): { readonly statements: readonly Statement[]; readonly members: readonly DescribedMember[] } {
  const statements: Statement[] = [];
  const members: DescribedMember[] = [];
  let last = intro;
  for (const { line, children } of blocks) {
    if (!line.bullet) {
      // A remark between two bullets of one list does not start another list.
      if (!last?.endsWith(':') || line.text.endsWith(':')) last = line.text;
      statements.push({ line: line.number, text: line.text, intro: null });
    } else if (memberHeading.test(line.text)) {
      members.push(describedMember({ line, children }));
    } else {
      if (/--(\s*\[.*)?$/.test(line.text)) throw unexpectedLine(line, 'a member, as "Name (type) --",');
      if (last === null) throw unexpectedLine(line, 'a sentence that introduces this list');
      const inside = contentOf(children, line.text);
      const member = inside.members[0];
      if (member) throw new SourceError(`${member.name ?? 'an item'} is described inside a sentence`, member.line);
      statements.push({ line: line.number, text: line.text, intro: last }, ...inside.statements);
    }
  }
  return { statements, members };
}

function describedMember(block: Block): DescribedMember {
  const { number: line, text } = block.line;
  const [, name, word, required] = memberHeading.exec(text) ?? [];
  return checkedMember(name ?? null, kindOf(word ?? '', line), line, required !== undefined, contentOf(block.children));
}

/** Puts a member together and holds it to its kind: a list has one item, a dict named members, a scalar nothing. */
export function checkedMember(
  name: string | null,
  kind: DescribedMember['kind'],
  line: number,
  required: boolean,
  content: ReturnType<typeof contentOf>,
): DescribedMember {
  const { statements, members } = content;
  const what = name ?? 'the item';
  const unnamed = members.filter((member) => member.name === null);
  if (kind === 'list' ? unnamed.length !== 1 || members.length !== 1 : unnamed.length > 0) {
    throw new SourceError(
      `${what} is a ${kind} and must have ${kind === 'list' ? 'exactly one item' : 'named members only'}`,
      line,
    );
  }
  if (kind !== 'list' && kind !== 'dict' && members.length > 0) {
    throw new SourceError(`${what} is a ${kind} and cannot have members`, line);
  }
  return { name, line, kind, required, statements, members };
}
