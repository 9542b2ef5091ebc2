/** Reads what a text cites: anchors of docs/behaviour.md and docs/since-launch.md, and the codes of their sources. */

export type Page = 'behaviour' | 'since-launch';

export interface Citation {
  readonly page: Page;
  /** As written, for example `A.19`, `B 13` or `Not established`. */
  readonly item: string;
  readonly line: number;
}

export interface SourceCode {
  readonly code: string;
  readonly line: number;
}

const gap = String.raw`\s+(?:(?:\*|\/\/)\s+)?`;
const item = String.raw`[A-Z](?:\.\d+)*(?: \d+)?(?![\w'’])(?!-\w)`;
const start = new RegExp(
  String.raw`\b(facts|[Bb]ehaviour|[Ss]ince-launch)(?:,?${gap})["“]?(${item}|Not established)`,
  'g',
);
const next = new RegExp(String.raw`(?:,|\band|\bto|\bor)${gap}["“]?(${item}|Not established)(?=$|[\s,.:"“”])`, 'g');
const code = /^(?:[A-Z][A-Z0-9]{0,5}|[A-Z]{2,3}-[A-Za-z]+(?:-old)?)$/;
const family = /\b(?:CSV|DG|SG)-[A-Za-z]+(?:-old)?\b/g;
/** Capitals that are no code, where prose follows a citation. */
const ordinary = new Set(['API', 'AWS', 'IAM', 'README']);

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** The citation from `from` on: up to a semicolon, a quote, a closing bracket, a cell border or the end of the sentence. */
const clauseAt = (text: string, from: number): string => {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '(' || character === '[') depth++;
    else if ((character === ')' || character === ']') && --depth < 0) return text.slice(from, at);
    else if (/[:;'`|]/.test(character) && depth === 0) return text.slice(from, at);
    else if (/^\.(?:\s|$)/.test(text.slice(at, at + 2))) return text.slice(from, at);
    else if (/^\n\s*(?:\n|[^\s*/])/.test(text.slice(at, at + 200))) return text.slice(from, at);
  }
  return text.slice(from);
};

/** The same length with bracketed asides blanked. */
const withoutAsides = (clause: string): string =>
  clause.replace(/\([^()]*\)|\[[^\][]*\]/g, (aside) => ' '.repeat(aside.length));

/** The same length with code blanked, line ends kept. */
const blankLiterals = (page: string): string =>
  page.replace(/```[\s\S]*?```|`[^`\n]*`/g, (literal) => literal.replace(/[^\n]/g, ' '));

const pageOf = (word: string): Page => (/^since/i.test(word) ? 'since-launch' : 'behaviour');

const wordsAfter = (text: string, at: number): string[] => {
  const [, list = ''] = /^;([^'"`)|\n]*)/.exec(text.slice(at)) ?? [];
  return list.split(/[,;]|\bagainst\b|\band\b/).map((piece) => piece.trim().split(/\s/)[0] ?? '');
};

/** Every item cited as `facts A.8 and A.17`, `behaviour B.2, D; C.5`, `behaviour B 13` or `since-launch J.4`. */
export const citationsOf = (text: string): Citation[] =>
  [...text.matchAll(start)].flatMap((match) => {
    const [whole, word = '', first = ''] = match;
    const page = pageOf(word);
    const end = match.index + whole.length;
    const clause = clauseAt(text, end);
    const rest = [...withoutAsides(clause).matchAll(next)];
    const last = end + clause.length;
    return [
      { page, item: first, line: lineAt(text, end) },
      ...rest.map((other) => ({ page, item: other[1] ?? '', line: lineAt(text, end + other.index + other[0].length) })),
      ...wordsAfter(text, last)
        .filter((other) => /^[A-Z](?:\.\d+)+$/.test(other))
        .map((other) => ({ page, item: other, line: lineAt(text, last) })),
    ];
  });

/** Codes of sources: RR, LD and M in `facts D, A.20; RR, LD against M`, and those of a family (CSV-F) anywhere. */
export const sourceCodesOf = (text: string): SourceCode[] => {
  const listed = [...text.matchAll(start)].flatMap((match) => {
    const from = match.index + match[0].length;
    const at = from + clauseAt(text, from).length;
    return wordsAfter(text, at)
      .filter((word) => code.test(word) && !ordinary.has(word))
      .map((word) => ({ code: word, line: lineAt(text, at) }));
  });
  const named = [...text.matchAll(family)].map((match) => ({ code: match[0], line: lineAt(text, match.index) }));
  return [...listed, ...named];
};

/** Codes in the brackets of a page: LD and RR in `[LD; RR, November 2024]`. */
export const bracketCodesOf = (page: string): SourceCode[] =>
  [...blankLiterals(page).matchAll(/\[([^\][]*)\](?!\()/g)].flatMap((match) =>
    (match[1] ?? '')
      .split(/[,;]|\bagainst\b|\band\b/)
      .map((piece) => piece.trim().split(/[\s@]/)[0] ?? '')
      .filter((word) => code.test(word) && !ordinary.has(word))
      .map((word) => ({ code: word, line: lineAt(page, match.index) })),
  );

/** The codes that the legend of a page explains. */
export const legendOf = (page: string): string[] => {
  const [legend = ''] = page.split('<a id="a"></a>');
  return [...legend.matchAll(/^\| ([A-Z][\w-]*) \|/gm)].map(([, word = '']) => word).filter((word) => code.test(word));
};

/** The anchors of a page. */
export const anchorsOf = (page: string): string[] =>
  [...page.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id = '']) => id);

/** The anchor that an item has in its page. */
export const anchorOf = (cited: string): string =>
  cited.toLowerCase().replace('not established', 'not-established').replace(' ', '.op');

/** Items that a page names of itself, without the name of a page before them: `see A.20`. */
export const ownItemsOf = (page: string): Omit<Citation, 'page'>[] => {
  const blanked = page.split('');
  for (const match of page.matchAll(start)) {
    const end = match.index + match[0].length;
    for (let at = match.index; at < end + clauseAt(page, end).length; at++) if (blanked[at] !== '\n') blanked[at] = ' ';
  }
  const prose = blankLiterals(blanked.join(''));
  return [...prose.matchAll(/(?<![\w.>"#-])[A-Q](?:\.\d{1,2})+(?![\w-])/g)].map((match) => ({
    item: match[0],
    line: lineAt(page, match.index),
  }));
};
