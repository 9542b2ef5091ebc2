import { ApiError } from '../apiError.ts';
import { limit } from '../limits.ts';
import type { HttpRequest } from '../protocol/http.ts';
import { parseJson } from '../protocol/parseJson.ts';

/** A control-plane request that is rejected: its HTTP status, and what is wrong. */
export class ControlError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The members of a control-plane request, from its JSON body and its query. Each accessor checks the type. */
export class ControlRequest {
  readonly #members: ReadonlyMap<string, unknown>;
  constructor(members: ReadonlyMap<string, unknown>) {
    this.#members = members;
  }

  static parse(httpRequest: HttpRequest): ControlRequest {
    const members = new Map<string, unknown>();
    const add = (name: string, value: unknown): void => {
      if (members.has(name)) throw new ControlError(400, `${name.slice(0, 80)} is given twice.`);
      members.set(name, value);
    };
    for (const [name, value] of new URL(httpRequest.url, 'http://localhost').searchParams) add(name, value);
    if (httpRequest.body.length === 0) return new ControlRequest(members);
    try {
      for (const [name, value] of Object.entries(parseJson(httpRequest.body))) add(name, value);
    } catch (error) {
      throw error instanceof ApiError ? new ControlError(400, error.message) : error;
    }
    return new ControlRequest(members);
  }

  /** Rejects members that the endpoint does not have: a misspelt one would otherwise be ignored. */
  allowOnly(...known: readonly string[]): void {
    const unknownName = this.memberNames().find((name) => !known.includes(name));
    if (unknownName !== undefined)
      throw new ControlError(
        400,
        `${unknownName.slice(0, 80)} is not a member of this request. ${known.length === 0 ? 'It has none' : `It has: ${known.join(', ')}`}.`,
      );
  }
  memberNames(): string[] {
    return [...this.#members.keys()];
  }
  get(name: string): unknown {
    return this.#members.get(name) ?? null;
  }
  string(name: string): string {
    const value = this.optionalString(name);
    if (value === null) throw new ControlError(400, `${name} is required.`);
    return value;
  }
  optionalString(name: string): string | null {
    const value = this.get(name);
    if (value !== null && (typeof value !== 'string' || value === ''))
      throw new ControlError(400, `${name} must be a string that is not empty.`);
    if (typeof value === 'string' && value.length > limit('controlTextLength'))
      throw new ControlError(400, `${name} must have at most ${limit('controlTextLength')} characters.`);
    return value === null ? null : String(value);
  }
  number(name: string): number {
    const value = this.optionalNumber(name);
    if (value === null) throw new ControlError(400, `${name} is required.`);
    return value;
  }
  optionalNumber(name: string): number | null {
    const value = this.get(name);
    if (value !== null && (typeof value !== 'number' || !Number.isFinite(value)))
      throw new ControlError(400, `${name} must be a number.`);
    return value === null ? null : Number(value);
  }
  /** A number in a range; null when absent. */
  numberBetween(name: string, min: number, max: number, integer = false): number | null {
    const value = this.optionalNumber(name);
    if (value !== null && (value < min || value > max || (integer && !Number.isInteger(value))))
      throw new ControlError(400, `${name} must be a ${integer ? 'whole ' : ''}number from ${min} to ${max}.`);
    return value;
  }
  optionalBoolean(name: string): boolean | null {
    const value = this.get(name);
    if (value !== null && typeof value !== 'boolean') throw new ControlError(400, `${name} must be true or false.`);
    return value === null ? null : value === true;
  }
  oneOf<T extends string>(name: string, choices: readonly T[]): T {
    const value = this.optionalOneOf(name, choices);
    if (value === null) throw new ControlError(400, `${name} is required: one of ${choices.join(', ')}.`);
    return value;
  }
  optionalOneOf<T extends string>(name: string, choices: readonly T[]): T | null {
    const value = this.optionalString(name);
    if (value === null) return null;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new ControlError(400, `${name} must be one of ${choices.join(', ')}.`);
    return found;
  }
  stringList(name: string): readonly string[] | null {
    const value = this.get(name);
    if (value === null) return null;
    if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
      throw new ControlError(400, `${name} must be a list of strings.`);
    if (value.length > limit('controlListEntries'))
      throw new ControlError(400, `${name} must have at most ${limit('controlListEntries')} entries.`);
    return value.map(String);
  }
  /** A nested object; null when absent. */
  object(name: string): ControlRequest | null {
    const value = this.get(name);
    if (value === null) return null;
    if (typeof value !== 'object' || Array.isArray(value)) throw new ControlError(400, `${name} must be an object.`);
    return new ControlRequest(new Map(Object.entries(value)));
  }
}
