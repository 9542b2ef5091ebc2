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
export type MarkupContent = Markup | string | number | null | false | undefined | readonly MarkupContent[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Characters that XML forbids; all but tab, line feed, carriage return and what can be printed. */
const forbiddenInXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
/** Text made safe for markup, attribute values included; a character that XML forbids becomes ␦. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (char) => entities[char] ?? char).replaceAll(forbiddenInXml, '␦');

/** Markup from a template: whatever is put in is escaped, unless it is markup itself. null and false leave nothing. */
export function markup(strings: TemplateStringsArray, ...pieces: readonly MarkupContent[]): Markup {
  return new Markup(
    strings.reduce(
      (all, string, index) => all + string + (index < pieces.length ? renderContent(pieces[index]) : ''),
      '',
    ),
  );
}
function renderContent(piece: MarkupContent): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(renderContent).join('');
  return escapeMarkup(String(piece));
}
/** For markup that the project itself wrote: the style sheet and the script. */
export const raw = (text: string): Markup => new Markup(text);
