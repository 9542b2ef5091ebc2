import { Problem } from '../problem.ts';
import { parseJson } from '../protocol/json.ts';
import type { RawRequest } from '../protocol/wire.ts';

/** What the control plane refuses, and why. */
export class ControlError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A control-plane request's members: the JSON body's, or the query's. Every reading checks the type. */
export class Ask {
  readonly #members: ReadonlyMap<string, unknown>;
  constructor(members: ReadonlyMap<string, unknown>) {
    this.#members = members;
  }

  static of(raw: RawRequest): Ask {
    const members = new Map<string, unknown>(new URL(raw.url, 'http://localhost').searchParams);
    if (raw.body.length === 0) return new Ask(members);
    try {
      for (const [name, value] of Object.entries(parseJson(raw.body))) members.set(name, value);
    } catch (error) {
      throw error instanceof Problem ? new ControlError(400, error.message) : error;
    }
    return new Ask(members);
  }

  /** Refuses members that the endpoint does not take: a misspelt one would otherwise be left unheard. */
  only(...known: readonly string[]): void {
    const stray = this.names().find((name) => !known.includes(name));
    if (stray !== undefined)
      throw new ControlError(400, `${stray.slice(0, 80)} is not taken here. Known are: ${known.join(', ')}.`);
  }
  names(): string[] {
    return [...this.#members.keys()];
  }
  raw(name: string): unknown {
    return this.#members.get(name) ?? null;
  }
  text(name: string): string {
    const value = this.optionalText(name);
    if (value === null) throw new ControlError(400, `${name} is required.`);
    return value;
  }
  optionalText(name: string): string | null {
    const value = this.raw(name);
    if (value !== null && (typeof value !== 'string' || value === ''))
      throw new ControlError(400, `${name} must be a text.`);
    return value === null ? null : String(value);
  }
  number(name: string): number {
    const value = this.optionalNumber(name);
    if (value === null) throw new ControlError(400, `${name} is required.`);
    return value;
  }
  optionalNumber(name: string): number | null {
    const value = this.raw(name);
    if (value !== null && (typeof value !== 'number' || !Number.isFinite(value)))
      throw new ControlError(400, `${name} must be a number.`);
    return value === null ? null : Number(value);
  }
  /** A number within bounds; null when it is absent. */
  within(name: string, least: number, most: number, whole = false): number | null {
    const value = this.optionalNumber(name);
    if (value !== null && (value < least || value > most || (whole && !Number.isInteger(value))))
      throw new ControlError(400, `${name} must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}.`);
    return value;
  }
  optionalFlag(name: string): boolean | null {
    const value = this.raw(name);
    if (value !== null && typeof value !== 'boolean') throw new ControlError(400, `${name} must be true or false.`);
    return value === null ? null : value === true;
  }
  oneOf<T extends string>(name: string, choices: readonly T[]): T {
    const value = this.optionalOneOf(name, choices);
    if (value === null) throw new ControlError(400, `${name} is required: one of ${choices.join(', ')}.`);
    return value;
  }
  optionalOneOf<T extends string>(name: string, choices: readonly T[]): T | null {
    const value = this.optionalText(name);
    if (value === null) return null;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new ControlError(400, `${name} must be one of ${choices.join(', ')}.`);
    return found;
  }
  texts(name: string): readonly string[] | null {
    const value = this.raw(name);
    if (value === null) return null;
    if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
      throw new ControlError(400, `${name} must be a list of texts.`);
    return value.map(String);
  }
  /** A structure inside; null when it is absent. */
  inside(name: string): Ask | null {
    const value = this.raw(name);
    if (value === null) return null;
    if (typeof value !== 'object' || Array.isArray(value)) throw new ControlError(400, `${name} must be a structure.`);
    return new Ask(new Map(Object.entries(value)));
  }
}
