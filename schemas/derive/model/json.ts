import { SourceError } from '../sourceError.ts';

export type Json = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A JSON text that is read member by member. Every member must be asked for or named as known: `done` fails on one that is
 * neither, with its line, so that no statement of a model goes unread.
 */
export class JsonReader {
  private readonly text: string;
  private readonly path: readonly string[];
  private readonly value: Json;
  private readonly read = new Set<string>();
  private constructor(text: string, value: unknown, path: readonly string[]) {
    this.text = text;
    this.path = path;
    if (!isObject(value)) throw this.error('an object is expected');
    this.value = value;
  }

  /** @throws {SourceError} when the text is not a JSON object */
  static parse(text: string): JsonReader {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (cause) {
      throw new SourceError(`the model is not JSON (${cause instanceof Error ? cause.message : 'unreadable'})`);
    }
    return new JsonReader(text, value, []);
  }

  get name(): string {
    return this.path.at(-1) ?? '';
  }
  has(name: string): boolean {
    return Object.hasOwn(this.value, name);
  }
  get(name: string): unknown {
    this.read.add(name);
    return Object.hasOwn(this.value, name) ? this.value[name] : undefined;
  }
  string(name: string): string {
    const value = this.get(name);
    if (typeof value !== 'string') throw this.error(`${name} must be a text`, name);
    return value;
  }
  number(name: string): number | undefined {
    const value = this.get(name);
    if (value !== undefined && typeof value !== 'number') throw this.error(`${name} must be a number`, name);
    return value;
  }
  texts(name: string): readonly string[] {
    const value = this.get(name) ?? [];
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
    throw this.error(`${name} must be a list of texts`, name);
  }
  /** The objects of a list. */
  list(name: string): readonly JsonReader[] {
    const value = this.get(name) ?? [];
    if (!Array.isArray(value)) throw this.error(`${name} must be a list`, name);
    return value.map((one, index) => new JsonReader(this.text, one, [...this.path, name, String(index)]));
  }
  object(name: string): JsonReader {
    return new JsonReader(this.text, this.get(name) ?? {}, [...this.path, name]);
  }
  /** Each member of an object whose names are free. */
  entries(): readonly (readonly [string, JsonReader])[] {
    return Object.keys(this.value).map((name) => [name, this.object(name)]);
  }
  /** Names members that say nothing about shapes. */
  ignore(...names: readonly string[]): this {
    for (const name of names) this.read.add(name);
    return this;
  }
  /** @throws {SourceError} for a member that was not read */
  done(): void {
    const unread = Object.keys(this.value).find((name) => !this.read.has(name));
    if (unread !== undefined) throw this.error(`${unread} is not understood`, unread);
  }
  error(message: string, member?: string): SourceError {
    const path = member === undefined || !this.has(member) ? this.path : [...this.path, member];
    return new SourceError(`${this.path.join('/') || 'the model'}: ${message}`, lineOfPath(this.text, path));
  }
}

/** The line on which the value at a path begins, counted from 1. The text must be valid JSON. */
export function lineOfPath(text: string, path: readonly string[]): number {
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;
  const at: (string | number)[] = [];
  const isThere = (): boolean => at.length === path.length && at.every((part, index) => String(part) === path[index]);
  for (let token = tokens.exec(text), last = ''; token; token = tokens.exec(text)) {
    const [word] = token;
    if (word === '{' || word === '[') at.push(word === '[' ? 0 : '');
    else if (word === '}' || word === ']') at.pop();
    else if (word === ',') {
      const index = at.at(-1);
      if (typeof index === 'number') at[at.length - 1] = index + 1;
    } else if (word === ':') at[at.length - 1] = JSON.parse(last) as string;
    if (word === ':' && isThere()) return text.slice(0, token.index).split('\n').length;
    last = word;
  }
  return 1;
}
