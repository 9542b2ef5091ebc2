import { SourceError } from '../sourceError.ts';
import { Cursor, type Line, linesOf, unexpectedLine } from './lines.ts';

/** One operation's part of the document, cut into sections, not yet read. */
export interface OperationSource {
  readonly name: string;
  readonly line: number;
  readonly description: readonly Line[];
  readonly requestSyntax: readonly Line[];
  readonly parameters: readonly Line[];
  /** null for a void operation. */
  readonly response: { readonly syntax: readonly Line[]; readonly structure: readonly Line[] } | null;
}

const heading = /^(\w+) \((?:new|updated)\) Link ¶$/;
const isHeading = (line: Line): boolean => line.indent === 0 && heading.test(line.text);
const atMargin = (text: string) => (line: Line) => line.indent === 0 && !line.bullet && line.text === text;

export function sectionsOf(text: string): readonly OperationSource[] {
  const cursor = new Cursor(linesOf(text));
  const announced = readPreamble(cursor);
  const found: OperationSource[] = [];
  while (cursor.peek()) found.push(readOperation(cursor));
  if (found.length !== announced.count) {
    throw new SourceError(`announces ${announced.count} operations, but ${found.length} follow`, announced.line);
  }
  const duplicate = found.find((one, index) => found.findIndex((other) => other.name === one.name) !== index);
  if (duplicate) throw new SourceError(`${duplicate.name} is described a second time`, duplicate.line);
  return found;
}

function readPreamble(cursor: Cursor): { count: number; line: number } {
  const title = cursor.next('the title');
  if (isHeading(title)) throw unexpectedLine(title, 'the title');
  const release = cursor.next('the release line');
  const counts = [...release.text.matchAll(/\b(\d+) (?:new|updated) api methods?\b/g)];
  if (!/^\d{4}\/\d{2}\/\d{2} - /.test(release.text) || counts.length === 0) {
    throw unexpectedLine(release, 'the release line (date - name - number of api methods)');
  }
  const changes = cursor.next('the line of changes');
  if (!/^Changes\s/.test(changes.text)) throw unexpectedLine(changes, 'the line of changes');
  return { count: counts.reduce((sum, [, count]) => sum + Number(count), 0), line: release.number };
}

function readOperation(cursor: Cursor): OperationSource {
  const head = cursor.next('an operation');
  const name = heading.exec(head.text)?.[1];
  if (!name || head.indent > 0) throw unexpectedLine(head, 'the heading of an operation');
  const description = cursor.until((line) => isHeading(line) || atMargin('See also: AWS API Documentation')(line));
  cursor.expect('See also: AWS API Documentation');
  cursor.expect('Request Syntax');
  const requestSyntax = syntaxLines(cursor, `client.${snake(name)}(`, ')');
  const parameters = cursor.until((line) => isHeading(line) || atMargin('rtype:')(line) || atMargin('returns:')(line));
  if (cursor.peek()?.text === 'rtype:') {
    cursor.expect('rtype:');
    cursor.expect('dict');
    cursor.expect('returns:');
    cursor.expect('Response Syntax');
    const syntax = syntaxLines(cursor, '{', '}');
    cursor.expect('Response Structure');
    const structure = cursor.until(isHeading);
    return { name, line: head.number, description, requestSyntax, parameters, response: { syntax, structure } };
  }
  cursor.expect('returns:');
  cursor.expect('None');
  return { name, line: head.number, description, requestSyntax, parameters, response: null };
}

/** From the opening line to the closing line at the margin, both included. */
function syntaxLines(cursor: Cursor, opening: string, closing: string): readonly Line[] {
  const first = cursor.next(`"${opening}"`);
  if (first.text === `${opening}${closing}`) return [first];
  if (first.text !== opening || first.indent > 0) throw unexpectedLine(first, `"${opening}"`);
  const body = cursor.until((line) => line.indent === 0);
  return [first, ...body, cursor.expect(closing)];
}

/** CreateOpportunity → create_opportunity, as the method is called in the document. */
const snake = (name: string): string => name.replace(/(?<!^)([A-Z])/g, '_$1').toLowerCase();
