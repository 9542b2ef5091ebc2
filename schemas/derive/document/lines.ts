import { SourceError } from '../sourceError.ts';

/** A line that is not blank. `indent` counts blanks before the text; a bullet's text starts after its dot. */
export interface Line {
  readonly number: number;
  readonly indent: number;
  readonly bullet: boolean;
  readonly text: string;
}

export function linesOf(text: string): readonly Line[] {
  const found: Line[] = [];
  // The page uses no-break spaces around its links; they are spaces to us.
  for (const [index, raw] of text.replaceAll('\u00A0', ' ').split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue;
    const indent = raw.length - raw.trimStart().length;
    if (/\t/.test(raw.slice(0, indent)))
      throw new SourceError('a tab in the indentation cannot be measured', index + 1);
    const body = raw.trim();
    const bullet = body.startsWith('•');
    found.push({ number: index + 1, indent, bullet, text: bullet ? body.slice(1).trim() : body });
  }
  return found;
}

/** Reads lines one at a time and says which line was not what it should be. */
export class Cursor {
  private at = 0;
  private readonly lines: readonly Line[];
  constructor(lines: readonly Line[]) {
    this.lines = lines;
  }
  peek(): Line | undefined {
    return this.lines[this.at];
  }
  next(wanted: string): Line {
    const line = this.lines[this.at];
    if (!line) throw new SourceError(`the document ends where ${wanted} should be`, this.lines.at(-1)?.number ?? 0);
    this.at += 1;
    return line;
  }
  /** The next line, which must be exactly this text at the margin. */
  expect(text: string): Line {
    const line = this.next(`"${text}"`);
    if (line.text !== text || line.indent !== 0 || line.bullet) throw unexpectedLine(line, `"${text}"`);
    return line;
  }
  /** All lines up to, not including, the first that `stop` accepts. */
  until(stop: (line: Line) => boolean): Line[] {
    const taken: Line[] = [];
    for (let line = this.peek(); line && !stop(line); line = this.peek()) {
      taken.push(line);
      this.at += 1;
    }
    return taken;
  }
}

export const unexpectedLine = (line: Line, wanted: string): SourceError =>
  new SourceError(`cannot place "${truncate(line.text)}" where ${wanted} should be`, line.number);

const truncate = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
