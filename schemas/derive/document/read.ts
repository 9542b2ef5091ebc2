import { SourceFault } from '../fault.ts';
import { blocksOf, contentOf, type Described, kindOf, type Statement, shaped } from './blocks.ts';
import { Cursor, type Line, unplaceable } from './lines.ts';
import { type OperationSource, sectionsOf } from './sections.ts';
import { requestSyntax, responseSyntax, type ScalarKind, type Syntax } from './syntax.ts';

/** A member with what both its syntax and its description say. `item` belongs to lists, `members` to dicts. */
export interface Member {
  readonly name: string | null;
  readonly line: number;
  readonly kind: ScalarKind | 'list' | 'dict';
  readonly required: boolean;
  /** The alternatives of an enum in the order of the syntax; empty when the syntax names none. */
  readonly values: readonly string[];
  readonly syntaxLine: number;
  readonly statements: readonly Statement[];
  readonly item: Member | null;
  readonly members: readonly Member[];
}
export interface DocumentOperation {
  readonly name: string;
  readonly line: number;
  readonly statements: readonly Statement[];
  readonly request: readonly Member[];
  /** null for a void operation. */
  readonly response: readonly Member[] | null;
}

/** Reads the whole document; throws a SourceFault that names the line it cannot place. */
export const readDocument = (text: string): readonly DocumentOperation[] => sectionsOf(text).map(operation);

function operation(source: OperationSource): DocumentOperation {
  const description = contentOf(blocksOf(source.description, 0, 2));
  const stray = description.members[0];
  if (stray) throw new SourceFault(`${stray.name ?? 'an item'} is described before the syntax`, stray.line);
  return {
    name: source.name,
    line: source.line,
    statements: description.statements,
    request: joined(requestSyntax(source.requestSyntax), parameters(source.parameters), source.line, source.name),
    response: source.response && response(source.response, source),
  };
}

function response(sections: NonNullable<OperationSource['response']>, source: OperationSource): readonly Member[] {
  const { statements, members } = contentOf(blocksOf(sections.structure, 0, 2));
  const [root] = members;
  if (statements.length > 0 || members.length !== 1 || root?.kind !== 'dict' || root.name !== null) {
    throw new SourceFault(
      `the response structure of ${source.name} must be one dict`,
      sections.structure[0]?.number ?? source.line,
    );
  }
  return joined(responseSyntax(sections.syntax), root.members, root.line, source.name);
}

/** `type X:`, the type, `param X:`, perhaps [REQUIRED], then what is said of it. */
function parameters(lines: readonly Line[]): readonly Described[] {
  const cursor = new Cursor(lines);
  const found: Described[] = [];
  while (cursor.peek()) {
    const head = cursor.next('a parameter');
    const name = /^type (\w+):$/.exec(head.text)?.[1];
    if (!name || head.indent > 0) throw unplaceable(head, '"type <parameter>:"');
    const type = cursor.next('the type of a parameter');
    const kind = kindOf(type.text, type.number);
    cursor.expect(`param ${name}:`);
    const body = cursor.until((line) => line.indent === 0 && /^type \w+:$/.test(line.text));
    const required = body[0]?.text === '[REQUIRED]';
    const content = contentOf(blocksOf(required ? body.slice(1) : body, 0, 2));
    found.push(shaped(name, kind, head.number, required, content));
  }
  return found;
}

/** Lays the syntax and the description side by side; they must name the same members with the same types. */
function joined(
  syntax: ReadonlyMap<string, Syntax>,
  described: readonly Described[],
  line: number,
  where: string,
): readonly Member[] {
  for (const [name, drawn] of syntax) {
    if (!described.some((one) => one.name === name)) {
      throw new SourceFault(`${where}/${name} is in the syntax, but is not described`, drawn.line);
    }
  }
  const names = described.map((one) => one.name);
  return described.map((one, index) => {
    const drawn = syntax.get(one.name ?? '');
    if (!drawn) throw new SourceFault(`${where}/${one.name} is described, but is not in the syntax`, one.line);
    if (names.indexOf(one.name) !== index) throw new SourceFault(`${where}/${one.name} is described twice`, one.line);
    return member(drawn, one, `${where}/${one.name}`, line);
  });
}

function member(drawn: Syntax, one: Described, where: string, line: number): Member {
  if (drawn.kind !== one.kind) {
    throw new SourceFault(
      `${where} is a ${drawn.kind} in the syntax (line ${drawn.line}), but is described as a ${one.kind}`,
      one.line,
    );
  }
  const common = { ...one, values: [], syntaxLine: drawn.line, item: null, members: [] };
  if (drawn.kind === 'dict') return { ...common, members: joined(drawn.fields, one.members, line, where) };
  if (drawn.kind === 'list') {
    const [item] = one.members;
    if (!item) throw new SourceFault(`${where} is a list without an item`, one.line);
    return { ...common, item: member(drawn.item, item, `${where}/*`, line) };
  }
  return { ...common, values: drawn.values };
}
