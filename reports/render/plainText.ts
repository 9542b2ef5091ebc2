/** Text that a target may have chosen is data: it must not steer a terminal, a CI runner, or Markdown. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const escapeCharacter = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** For a terminal or a log: control characters are written out, and no line is a command of a CI runner. */
export const terminalText = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(controlCharacters, escapeCharacter)
    .replace(/^(\s*)(?=::|##\[|##vso\[|section_(?:start|end):)/gm, '$1| ');

/** The same on one line. */
export const terminalLine = (text: string): string => terminalText(text.replaceAll(/[\r\n\t]+/g, ' '));

/** A code block whose fence is longer than any in the text. */
export function fenced(text: string, language = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(controlCharacters, escapeCharacter)}\n${fence}`;
}

/** Text inside a line of Markdown: no markup, no mention, no line break. */
export const inlineMarkdown = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replace(controlCharacters, escapeCharacter)
    .replaceAll(/[\\`*_{}[\]<>|#~]/g, (char) => `\\${char}`)
    .replaceAll(/@(?=\w)/g, '@\u200b');
