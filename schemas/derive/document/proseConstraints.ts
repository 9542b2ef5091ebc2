import { SourceError } from '../sourceError.ts';
import type { Member } from './readDocument.ts';

interface Located<T> {
  readonly line: number;
  readonly value: T;
}
/** What a member's prose says beyond its type: the values it takes, its pattern, its default. */
export interface ProseConstraints {
  readonly values: readonly Located<string>[];
  readonly pattern: Located<string> | null;
  /** `member` names the member inside a dict that the default is about; null when it is the member itself. */
  readonly defaults: readonly (Located<string> & { readonly member: string | null })[];
}

export function proseConstraintsOf(member: Member): ProseConstraints {
  const values = member.statements.flatMap((statement) => {
    const { line, text, intro } = statement;
    if (intro !== null) return listsValues(intro) ? [{ line, value: beforeColon(text) }] : [];
    const found = inlineValues(text);
    const bulleted = listsValues(text) && member.statements.some((other) => other.intro === text);
    if (/\b[Vv]alid values:/.test(text) && found.length === 0 && !bulleted) {
      throw new SourceError('promises valid values, but lists none that can be read', line);
    }
    return found.map((value) => ({ line, value }));
  });
  const pattern = member.statements.flatMap(({ line, text }) => {
    const value = /\bpattern: (\^\S+\$)/.exec(text)?.[1];
    return value ? [{ line, value }] : [];
  })[0];
  return { values, pattern: pattern ?? null, defaults: member.statements.flatMap(defaultsIn) };
}

/** "Valid values:", "The possible values are:", "The descriptions of each stage are:" introduce a value a bullet. */
const listsValues = (intro: string): boolean => /\b(?:values|descriptions)\b[^.]*:$/.test(intro);
const beforeColon = (text: string): string => /^(.+?):(?:\s|$)/.exec(text)?.[1] ?? text;

function inlineValues(text: string): readonly string[] {
  const piped = /\b[Vv]alid values: (.+ \| .+)$/.exec(text)?.[1];
  if (piped) return piped.split(' | ').map((value, at, all) => (at === all.length - 1 ? firstSentence(value) : value));
  const listed = /\b(?:[Vv]alid|[Pp]ossible) values (?:include|are):? ([^.]+)\./.exec(text)?.[1];
  if (listed) {
    const values = listed.split(/,? and |, /);
    return values.every((value) => /^[\w-]+$/.test(value)) ? values : [];
  }
  const pair =
    /\b(?:[Aa]ccept(?:ed|able) values (?:are|include)|predefined (?:list|set):) (\w+)(?: for [^.]*?)? (?:or|and) (\w+)\b/;
  return pair.exec(text)?.slice(1) ?? [];
}
/** The last value of a list may be followed by more sentences. */
const firstSentence = (text: string): string => text.replace(/\.(?:\s.*)?$/, '');

function defaultsIn({ line, text }: { line: number; text: string }): ProseConstraints['defaults'] {
  const sort = /\b[Dd]efault Sort\.(\w+)(?: value)? is (\w+)/.exec(text);
  if (sort) return [{ line, member: sort[1] ?? null, value: sort[2] ?? '' }];
  const value = (/^Default: (\w+)$/.exec(text) ?? /\b[Tt]he default(?: value)? is (\w+)/.exec(text))?.[1];
  // "Default: None" says that there is none.
  return value && value !== 'None' ? [{ line, member: null, value }] : [];
}
