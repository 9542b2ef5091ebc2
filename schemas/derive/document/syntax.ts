import { SourceError } from '../sourceError.ts';
import type { Line } from './lines.ts';

export type ScalarKind = 'string' | 'integer' | 'float' | 'boolean' | 'datetime' | 'bytes';
/** A value as the request or response syntax draws it. `values` are the alternatives of an enum. */
export type Syntax =
  | { readonly kind: ScalarKind; readonly line: number; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly line: number; readonly item: Syntax }
  | { readonly kind: 'dict'; readonly line: number; readonly fields: ReadonlyMap<string, Syntax> };

interface Token {
  readonly line: number;
  readonly kind: 'text' | 'word' | 'number' | 'mark' | 'end';
  readonly text: string;
}

const tokenAt = /\s*(?:'((?:[^'\\]|\\.)*)'|([A-Za-z_][\w.]*)|(\d+(?:\.\d+)?)|([{}[\]():,|=]))/y;

function tokenize(lines: readonly Line[]): readonly Token[] {
  const found: Token[] = [];
  for (const line of lines) {
    tokenAt.lastIndex = 0;
    while (tokenAt.lastIndex < line.text.length) {
      const from = tokenAt.lastIndex;
      const match = tokenAt.exec(line.text);
      if (!match)
        throw new SourceError(`cannot read the syntax from "${line.text.slice(from, from + 40)}"`, line.number);
      const [, text, word, number, mark] = match;
      if (text !== undefined) found.push({ line: line.number, kind: 'text', text: text.replace(/\\(.)/g, '$1') });
      else if (word !== undefined) found.push({ line: line.number, kind: 'word', text: word });
      else if (number !== undefined) found.push({ line: line.number, kind: 'number', text: number });
      else if (mark !== undefined) found.push({ line: line.number, kind: 'mark', text: mark });
    }
  }
  return found;
}

class TokenReader {
  private at = 0;
  private readonly all: readonly Token[];
  constructor(all: readonly Token[]) {
    this.all = all;
  }
  peek(): Token {
    return this.all[this.at] ?? { line: this.all.at(-1)?.line ?? 0, kind: 'end', text: '' };
  }
  next(): Token {
    const token = this.peek();
    this.at += 1;
    return token;
  }
  accept(mark: string): boolean {
    const found = this.peek().kind === 'mark' && this.peek().text === mark;
    if (found) this.at += 1;
    return found;
  }
  expect(mark: string): void {
    const token = this.next();
    if (token.kind !== 'mark' || token.text !== mark) throw unexpectedToken(token, `"${mark}"`);
  }
}
const unexpectedToken = (token: Token, wanted: string): SourceError =>
  new SourceError(`the syntax has "${token.text || 'its end'}" where ${wanted} should be`, token.line);

/** Reads `client.name(A=…, B=…)`. */
export function requestSyntax(lines: readonly Line[]): ReadonlyMap<string, Syntax> {
  const reader = new TokenReader(tokenize(lines));
  const call = reader.next();
  if (call.kind !== 'word') throw unexpectedToken(call, 'the call');
  reader.expect('(');
  const fields = readMembers(reader, ')', '=', 'word');
  expectEnd(reader);
  return fields;
}

/** Reads `{'A': …}`. */
export function responseSyntax(lines: readonly Line[]): ReadonlyMap<string, Syntax> {
  const reader = new TokenReader(tokenize(lines));
  reader.expect('{');
  const fields = readMembers(reader, '}', ':', 'text');
  expectEnd(reader);
  return fields;
}
function expectEnd(reader: TokenReader): void {
  if (reader.peek().kind !== 'end') throw unexpectedToken(reader.peek(), 'its end');
}

function readMembers(
  reader: TokenReader,
  close: string,
  sign: string,
  names: 'word' | 'text',
): ReadonlyMap<string, Syntax> {
  const fields = new Map<string, Syntax>();
  while (!reader.accept(close)) {
    const name = reader.next();
    if (name.kind !== names || !/^[A-Za-z]\w*$/.test(name.text)) throw unexpectedToken(name, 'the name of a member');
    if (name.text === 'string') throw new SourceError('maps from text to a value are not understood', name.line);
    if (fields.has(name.text)) throw new SourceError(`the syntax has ${name.text} twice`, name.line);
    reader.expect(sign);
    fields.set(name.text, readValue(reader));
    if (!reader.accept(',') && reader.peek().text !== close) throw unexpectedToken(reader.peek(), `"," or "${close}"`);
  }
  return fields;
}

function readValue(reader: TokenReader): Syntax {
  const token = reader.next();
  const { line } = token;
  if (token.kind === 'mark' && token.text === '{') {
    return { kind: 'dict', line, fields: readMembers(reader, '}', ':', 'text') };
  }
  if (token.kind === 'mark' && token.text === '[') {
    const item = readValue(reader);
    reader.accept(',');
    reader.expect(']');
    return { kind: 'list', line, item };
  }
  if (token.kind === 'number') return { kind: token.text.includes('.') ? 'float' : 'integer', line, values: [] };
  if (token.kind === 'word') return readWord(reader, token);
  if (token.kind !== 'text') throw unexpectedToken(token, 'a value');
  const values = [token.text];
  while (reader.accept('|')) {
    const other = reader.next();
    if (other.kind !== 'text') throw unexpectedToken(other, 'another value of the enum');
    if (values.includes(other.text)) throw new SourceError(`the enum has "${other.text}" twice`, other.line);
    values.push(other.text);
  }
  // A lone 'string' stands for any text; any other lone literal is an enum of one value.
  return { kind: 'string', line, values: values.length === 1 && token.text === 'string' ? [] : values };
}

function readWord(reader: TokenReader, token: Token): Syntax {
  const { line } = token;
  if (token.text === 'datetime') {
    reader.expect('(');
    while (!reader.accept(')')) {
      const part = reader.next();
      if (part.kind !== 'number' && part.text !== ',') throw unexpectedToken(part, 'a part of a date');
    }
    return { kind: 'datetime', line, values: [] };
  }
  if (token.text === 'True') {
    reader.expect('|');
    const other = reader.next();
    if (other.text !== 'False') throw unexpectedToken(other, '"False"');
    return { kind: 'boolean', line, values: [] };
  }
  if (token.text === 'b' && reader.next().kind === 'text') return { kind: 'bytes', line, values: [] };
  throw new SourceError(`the syntax has a value of unknown type "${token.text}"`, line);
}
