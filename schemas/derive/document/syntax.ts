import { SourceFault } from '../fault.ts';
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

function tokens(lines: readonly Line[]): readonly Token[] {
  const found: Token[] = [];
  for (const line of lines) {
    tokenAt.lastIndex = 0;
    while (tokenAt.lastIndex < line.text.length) {
      const from = tokenAt.lastIndex;
      const match = tokenAt.exec(line.text);
      if (!match)
        throw new SourceFault(`cannot read the syntax from "${line.text.slice(from, from + 40)}"`, line.number);
      const [, text, word, number, mark] = match;
      if (text !== undefined) found.push({ line: line.number, kind: 'text', text: text.replace(/\\(.)/g, '$1') });
      else if (word !== undefined) found.push({ line: line.number, kind: 'word', text: word });
      else if (number !== undefined) found.push({ line: line.number, kind: 'number', text: number });
      else if (mark !== undefined) found.push({ line: line.number, kind: 'mark', text: mark });
    }
  }
  return found;
}

class Reader {
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
  takes(mark: string): boolean {
    const found = this.peek().kind === 'mark' && this.peek().text === mark;
    if (found) this.at += 1;
    return found;
  }
  mark(mark: string): void {
    const token = this.next();
    if (token.kind !== 'mark' || token.text !== mark) throw odd(token, `"${mark}"`);
  }
}
const odd = (token: Token, wanted: string): SourceFault =>
  new SourceFault(`the syntax has "${token.text || 'its end'}" where ${wanted} should be`, token.line);

/** Reads `client.name(A=…, B=…)`. */
export function requestSyntax(lines: readonly Line[]): ReadonlyMap<string, Syntax> {
  const reader = new Reader(tokens(lines));
  const call = reader.next();
  if (call.kind !== 'word') throw odd(call, 'the call');
  reader.mark('(');
  const fields = members(reader, ')', '=', 'word');
  ended(reader);
  return fields;
}

/** Reads `{'A': …}`. */
export function responseSyntax(lines: readonly Line[]): ReadonlyMap<string, Syntax> {
  const reader = new Reader(tokens(lines));
  reader.mark('{');
  const fields = members(reader, '}', ':', 'text');
  ended(reader);
  return fields;
}
function ended(reader: Reader): void {
  if (reader.peek().kind !== 'end') throw odd(reader.peek(), 'its end');
}

function members(reader: Reader, close: string, sign: string, names: 'word' | 'text'): ReadonlyMap<string, Syntax> {
  const fields = new Map<string, Syntax>();
  while (!reader.takes(close)) {
    const name = reader.next();
    if (name.kind !== names || !/^[A-Za-z]\w*$/.test(name.text)) throw odd(name, 'the name of a member');
    if (name.text === 'string') throw new SourceFault('maps from text to a value are not understood', name.line);
    if (fields.has(name.text)) throw new SourceFault(`the syntax has ${name.text} twice`, name.line);
    reader.mark(sign);
    fields.set(name.text, value(reader));
    if (!reader.takes(',') && reader.peek().text !== close) throw odd(reader.peek(), `"," or "${close}"`);
  }
  return fields;
}

function value(reader: Reader): Syntax {
  const token = reader.next();
  const { line } = token;
  if (token.kind === 'mark' && token.text === '{') {
    return { kind: 'dict', line, fields: members(reader, '}', ':', 'text') };
  }
  if (token.kind === 'mark' && token.text === '[') {
    const item = value(reader);
    reader.takes(',');
    reader.mark(']');
    return { kind: 'list', line, item };
  }
  if (token.kind === 'number') return { kind: token.text.includes('.') ? 'float' : 'integer', line, values: [] };
  if (token.kind === 'word') return word(reader, token);
  if (token.kind !== 'text') throw odd(token, 'a value');
  const values = [token.text];
  while (reader.takes('|')) {
    const other = reader.next();
    if (other.kind !== 'text') throw odd(other, 'another value of the enum');
    if (values.includes(other.text)) throw new SourceFault(`the enum has "${other.text}" twice`, other.line);
    values.push(other.text);
  }
  // A lone 'string' stands for any text; any other lone literal is an enum of one value.
  return { kind: 'string', line, values: values.length === 1 && token.text === 'string' ? [] : values };
}

function word(reader: Reader, token: Token): Syntax {
  const { line } = token;
  if (token.text === 'datetime') {
    reader.mark('(');
    while (!reader.takes(')')) {
      const part = reader.next();
      if (part.kind !== 'number' && part.text !== ',') throw odd(part, 'a part of a date');
    }
    return { kind: 'datetime', line, values: [] };
  }
  if (token.text === 'True') {
    reader.mark('|');
    const other = reader.next();
    if (other.text !== 'False') throw odd(other, '"False"');
    return { kind: 'boolean', line, values: [] };
  }
  if (token.text === 'b' && reader.next().kind === 'text') return { kind: 'bytes', line, values: [] };
  throw new SourceFault(`the syntax has a value of unknown type "${token.text}"`, line);
}
