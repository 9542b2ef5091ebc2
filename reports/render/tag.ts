/** Markup that is already escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}
export type Piece = Markup | string | number | null | false | undefined | readonly Piece[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text made safe for markup, attribute values included. Control characters that XML forbids become ␦. */
export const escape = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  text.replaceAll(/[&<>"']/g, (char) => entities[char] ?? char).replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '␦');

/** Markup from a template: whatever is put in is escaped, unless it is markup itself. null and false leave nothing. */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.reduce((all, string, index) => all + string + (index < pieces.length ? flat(pieces[index]) : ''), ''));
}
function flat(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(flat).join('');
  return escape(String(piece));
}
/** For markup that the project itself wrote: the style sheet and the script. */
export const raw = (text: string): Markup => new Markup(text);
