import { SourceError } from '../sourceError.ts';
import { blocksOf, checkedMember, contentOf, type DescribedMember, kindOf, type Statement } from './blocks.ts';
import { Cursor, type Line, unexpectedLine } from './lines.ts';
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
export const readDocument = (text: string): readonly DocumentOperation[] => sectionsOf(text).map(readOperation);

function readOperation(source: OperationSource): DocumentOperation {
  const description = contentOf(blocksOf(source.description, 0, 2));
  const stray = description.members[0];
  if (stray) throw new SourceError(`${stray.name ?? 'an item'} is described before the syntax`, stray.line);
  return {
    name: source.name,
    line: source.line,
    statements: description.statements,
    request: mergeMembers(
      requestSyntax(source.requestSyntax),
      readParameters(source.parameters),
      source.line,
      source.name,
    ),
    response: source.response && readResponse(source.response, source),
  };
}

function readResponse(sections: NonNullable<OperationSource['response']>, source: OperationSource): readonly Member[] {
  const { statements, members } = contentOf(blocksOf(sections.structure, 0, 2));
  const [root] = members;
  if (statements.length > 0 || members.length !== 1 || root?.kind !== 'dict' || root.name !== null) {
    throw new SourceError(
      `the response structure of ${source.name} must be one dict`,
      sections.structure[0]?.number ?? source.line,
    );
  }
  return mergeMembers(responseSyntax(sections.syntax), root.members, root.line, source.name);
}

/** `type X:`, the type, `param X:`, perhaps [REQUIRED], then what is said of it. */
function readParameters(lines: readonly Line[]): readonly DescribedMember[] {
  const cursor = new Cursor(lines);
  const found: DescribedMember[] = [];
  while (cursor.peek()) {
    const head = cursor.next('a parameter');
    const name = /^type (\w+):$/.exec(head.text)?.[1];
    if (!name || head.indent > 0) throw unexpectedLine(head, '"type <parameter>:"');
    const type = cursor.next('the type of a parameter');
    const kind = kindOf(type.text, type.number);
    cursor.expect(`param ${name}:`);
    const body = cursor.until((line) => line.indent === 0 && /^type \w+:$/.test(line.text));
    const required = body[0]?.text === '[REQUIRED]';
    const content = contentOf(blocksOf(required ? body.slice(1) : body, 0, 2));
    found.push(checkedMember(name, kind, head.number, required, content));
  }
  return found;
}

/** Lays the syntax and the description side by side; they must name the same members with the same types. */
function mergeMembers(
  syntax: ReadonlyMap<string, Syntax>,
  described: readonly DescribedMember[],
  line: number,
  where: string,
): readonly Member[] {
  for (const [name, syntaxNode] of syntax) {
    if (!described.some((one) => one.name === name)) {
      throw new SourceError(`${where}/${name} is in the syntax, but is not described`, syntaxNode.line);
    }
  }
  const names = described.map((one) => one.name);
  return described.map((one, index) => {
    const drawn = syntax.get(one.name ?? '');
    if (!drawn) throw new SourceError(`${where}/${one.name} is described, but is not in the syntax`, one.line);
    if (names.indexOf(one.name) !== index) throw new SourceError(`${where}/${one.name} is described twice`, one.line);
    return mergeMember(drawn, one, `${where}/${one.name}`, line);
  });
}

function mergeMember(syntaxNode: Syntax, one: DescribedMember, where: string, line: number): Member {
  if (syntaxNode.kind !== one.kind) {
    throw new SourceError(
      `${where} is a ${syntaxNode.kind} in the syntax (line ${syntaxNode.line}), but is described as a ${one.kind}`,
      one.line,
    );
  }
  const common = { ...one, values: [], syntaxLine: syntaxNode.line, item: null, members: [] };
  if (syntaxNode.kind === 'dict')
    return { ...common, members: mergeMembers(syntaxNode.fields, one.members, line, where) };
  if (syntaxNode.kind === 'list') {
    const [item] = one.members;
    if (!item) throw new SourceError(`${where} is a list without an item`, one.line);
    return { ...common, item: mergeMember(syntaxNode.item, item, `${where}/*`, line) };
  }
  return { ...common, values: syntaxNode.values };
}
