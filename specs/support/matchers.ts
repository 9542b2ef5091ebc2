import { expect as base } from '@playwright/test';
import type { ApiResponse } from '../../client/response.ts';
import type { ErrorName, ValidationExceptionErrorCode } from '../../schemas/index.ts';
import { Indeterminate } from './outcome.ts';
import { describeResponse, fatalShapeError } from './responseChecks.ts';

type Name = ErrorName | (string & {});
type OneOrMore<T> = T | readonly T[];
/** What a ValidationException must say. Each may be a list: any of it will do. */
export interface ErrorDetails {
  readonly Reason?: OneOrMore<string>;
  readonly Code?: OneOrMore<ValidationExceptionErrorCode>;
  readonly FieldName?: OneOrMore<string>;
}
/** The problems that will do: a name, some names, or names with detail. */
export type ExpectedErrors = OneOrMore<Name> | ({ readonly name: OneOrMore<Name> } & ErrorDetails);

const list = <T>(given: OneOrMore<T> | undefined): readonly T[] | null =>
  given === undefined ? null : Array.isArray(given) ? (given as readonly T[]) : [given as T];
/** List positions in a FieldName are not documented, so they are not compared. */
const withoutIndices = (field: string): string => field.replace(/\[\d+\]|\.\d+(?=\.|$)/g, '');

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

function matchesError({ error }: ApiResponse, names: readonly string[], detail: ErrorDetails): boolean {
  if (!error || !names.includes(error.name)) return false;
  const { Reason, Code, FieldName } = detail;
  if (error.name !== 'ValidationException') return true;
  if (Reason !== undefined && !list(Reason)?.includes(String(error.members.Reason))) return false;
  if (Code === undefined && FieldName === undefined) return true;
  // Who asks for an entry asks for what the documents give each of them: a Message, and a Reason for all.
  if (!isText(error.members.Reason)) return false;
  const entries: unknown[] = Array.isArray(error.members.ErrorList) ? error.members.ErrorList : [];
  return entries.some((entry) => {
    const { Code: code, FieldName: field, Message } = (entry ?? {}) as Record<string, unknown>;
    if (!isText(Message)) return false;
    const codeFits = list(Code)?.some((wanted) => wanted === code) ?? true;
    return (
      codeFits &&
      (list(FieldName)?.some(
        (wanted) => typeof field === 'string' && withoutIndices(wanted) === withoutIndices(field),
      ) ??
        true)
    );
  });
}

export const expect = base.extend({
  /** The reply is one of the named problems; a ValidationException also says what `detail` asks for. */
  toBeRejectedWith(reply: ApiResponse, admissible: ExpectedErrors, more: ErrorDetails = {}) {
    const given = typeof admissible === 'object' && 'name' in admissible ? admissible : { name: admissible };
    const names = list<string>(given.name) ?? [];
    const detail: ErrorDetails = { ...given, ...more };
    const pass = matchesError(reply, names, detail);
    if (!pass && reply.inconclusive) throw new Indeterminate(reply.inconclusive, describeResponse(reply));
    const { Reason, Code, FieldName } = detail;
    const wanted = `${names.join(' or ')} ${JSON.stringify({ Reason, Code, FieldName })}`.replace(' {}', '');
    const expected = `Expected: ${this.isNot ? 'not ' : ''}${wanted}`;
    return {
      pass,
      name: 'toBeRejectedWith',
      message: () =>
        `${this.utils.matcherHint('toBeRejectedWith', 'reply', 'problem', { isNot: this.isNot })}\n\n${expected}\nReceived: ${describeResponse(reply)}`,
    };
  },
  /** The reply is a success, of the kind the operation answers with. */
  toSucceed(reply: ApiResponse) {
    const pass = reply.ok && fatalShapeError(reply) === null;
    if (!pass && reply.inconclusive) throw new Indeterminate(reply.inconclusive, describeResponse(reply));
    const expected = `Expected: ${this.isNot ? 'no success' : 'a success'}`;
    return {
      pass,
      name: 'toSucceed',
      message: () =>
        `${this.utils.matcherHint('toSucceed', 'reply', '', { isNot: this.isNot })}\n\n${expected}\nReceived: ${describeResponse(reply)}`,
    };
  },
  /** The value is one of those that will do: what was received is the value, and what was expected the list. */
  toBeOneOf(received: unknown, admissible: readonly unknown[]) {
    const wanted = admissible.map((each) => this.utils.stringify(each)).join(' or ');
    return {
      pass: admissible.includes(received),
      name: 'toBeOneOf',
      message: () =>
        `${this.utils.matcherHint('toBeOneOf', 'received', 'admissible', { isNot: this.isNot })}\n\nExpected: ${this.isNot ? 'not ' : ''}${wanted}\nReceived: ${this.utils.stringify(received)}`,
    };
  },
});
