import { expect as base } from '@playwright/test';
import type { Reply } from '../../client/reply.ts';
import type { ErrorName, ValidationExceptionErrorCode } from '../../schemas/index.ts';
import { describeReply, grossFault, Indeterminate } from './outcome.ts';

type Name = ErrorName | (string & {});
type OneOrMore<T> = T | readonly T[];
/** What a ValidationException must say. Each may be a list: any of it will do. */
export interface Detail {
  readonly Reason?: OneOrMore<string>;
  readonly Code?: OneOrMore<ValidationExceptionErrorCode>;
  readonly FieldName?: OneOrMore<string>;
}
/** The problems that will do: a name, some names, or names with detail. */
export type Admissible = OneOrMore<Name> | ({ readonly name: OneOrMore<Name> } & Detail);

const list = <T>(given: OneOrMore<T> | undefined): readonly T[] | null =>
  given === undefined ? null : Array.isArray(given) ? (given as readonly T[]) : [given as T];
/** List positions in a FieldName are not documented, so they are not compared. */
const bare = (field: string): string => field.replace(/\[\d+\]|\.\d+(?=\.|$)/g, '');

function holds({ problem }: Reply, names: readonly string[], detail: Detail): boolean {
  if (!problem || !names.includes(problem.name)) return false;
  const { Reason, Code, FieldName } = detail;
  if (problem.name !== 'ValidationException') return true;
  if (Reason !== undefined && !list(Reason)?.includes(String(problem.members.Reason))) return false;
  if (Code === undefined && FieldName === undefined) return true;
  const entries: unknown[] = Array.isArray(problem.members.ErrorList) ? problem.members.ErrorList : [];
  return entries.some((entry) => {
    const { Code: code, FieldName: field } = (entry ?? {}) as Record<string, unknown>;
    const codeFits = list(Code)?.some((wanted) => wanted === code) ?? true;
    return (
      codeFits && (list(FieldName)?.some((wanted) => typeof field === 'string' && bare(wanted) === bare(field)) ?? true)
    );
  });
}

export const expect = base.extend({
  /** The reply is one of the named problems; a ValidationException also says what `detail` asks for. */
  toBeProblem(reply: Reply, admissible: Admissible, more: Detail = {}) {
    const given = typeof admissible === 'object' && 'name' in admissible ? admissible : { name: admissible };
    const names = list<string>(given.name) ?? [];
    const detail: Detail = { ...given, ...more };
    const pass = holds(reply, names, detail);
    if (!pass && reply.undecided) throw new Indeterminate(reply.undecided, describeReply(reply));
    const { Reason, Code, FieldName } = detail;
    const wanted = `${names.join(' or ')} ${JSON.stringify({ Reason, Code, FieldName })}`.replace(' {}', '');
    const expected = `Expected: ${this.isNot ? 'not ' : ''}${wanted}`;
    return {
      pass,
      name: 'toBeProblem',
      message: () =>
        `${this.utils.matcherHint('toBeProblem', 'reply', 'problem', { isNot: this.isNot })}\n\n${expected}\nReceived: ${describeReply(reply)}`,
    };
  },
  /** The reply is a success, of the kind the operation answers with. */
  toSucceed(reply: Reply) {
    const pass = reply.ok && grossFault(reply) === null;
    if (!pass && reply.undecided) throw new Indeterminate(reply.undecided, describeReply(reply));
    const expected = `Expected: ${this.isNot ? 'no success' : 'a success'}`;
    return {
      pass,
      name: 'toSucceed',
      message: () =>
        `${this.utils.matcherHint('toSucceed', 'reply', '', { isNot: this.isNot })}\n\n${expected}\nReceived: ${describeReply(reply)}`,
    };
  },
});
