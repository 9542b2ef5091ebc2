import { createHash } from 'node:crypto';
import type { Statement } from '../document/blocks.ts';
import { claimsOf } from '../document/claims.ts';
import type { DocumentOperation, Member } from '../document/read.ts';

/** One thing the document says, by place and digest, never in its words. */
export interface Element {
  /** operation/section/path#kind:… , unique in the file. */
  readonly key: string;
  readonly kind:
    | 'operation'
    | 'parameter'
    | 'response-member'
    | 'enum-value'
    | 'valid-value'
    | 'default'
    | 'pattern'
    | 'statement';
  readonly operation: string;
  readonly section: 'description' | 'request' | 'response';
  /** Members from the root, '*' for the items of a list, '' for the operation itself. */
  readonly path: string;
  readonly line: number;
  readonly required?: boolean;
  readonly value?: string;
  /** First 16 hex digits of SHA-256 over the statement, blanks collapsed. */
  readonly sha?: string;
  /** Whether the statement's wording asks for or promises something that can be checked. */
  readonly normative?: boolean;
}

const asks =
  /\b(?:must|shall|required|requires?|only|cannot|can't|isn't|not allowed|read-only|valid|values?|default|ensure|error|unique|pattern|format|editable|null|omitted|maximum|last \d+|don[’']t|asynchronous|returns?|takes one|allowed)\b/i;

/** Everything the document states, in its order. */
export function elementsOf(document: readonly DocumentOperation[]): readonly Element[] {
  return document.flatMap((operation) => {
    const base = { operation: operation.name, section: 'description' as const, path: '' };
    const own: Element = { key: operation.name, kind: 'operation', ...base, line: operation.line };
    return [
      own,
      ...said(base, operation.statements),
      ...operation.request.flatMap((member) => membersOf(operation.name, 'request', '', member)),
      ...(operation.response ?? []).flatMap((member) => membersOf(operation.name, 'response', '', member)),
    ];
  });
}

type Place = Pick<Element, 'operation' | 'section' | 'path'>;
const keyOf = (place: Place): string => `${place.operation}/${place.section}${place.path && `/${place.path}`}`;

function membersOf(operation: string, section: 'request' | 'response', above: string, member: Member): Element[] {
  const place: Place = { operation, section, path: `${above}${member.name ?? '*'}` };
  const key = keyOf(place);
  const row = (kind: Element['kind'], line: number, value: string): Element => ({
    key: `${key}#${kind}:${value}`,
    kind,
    ...place,
    line,
    value,
  });
  const claims = claimsOf(member);
  const found: Element[] = [];
  if (member.name !== null) {
    const kind = section === 'request' ? 'parameter' : 'response-member';
    found.push({ key, kind, ...place, line: member.line, ...(section === 'request' && { required: member.required }) });
  }
  found.push(...member.values.map((value) => row('enum-value', member.syntaxLine, value)));
  found.push(...claims.values.map(({ value, line }) => row('valid-value', line, value)));
  found.push(
    ...claims.defaults.map(({ member: inner, value, line }) =>
      row('default', line, inner ? `${inner}=${value}` : value),
    ),
  );
  if (claims.pattern) found.push(row('pattern', claims.pattern.line, claims.pattern.value));
  found.push(...said(place, member.statements));
  const inside = member.item ? [member.item] : member.members;
  return [...found, ...inside.flatMap((one) => membersOf(operation, section, `${place.path}/`, one))];
}

function said(place: Place, statements: readonly Statement[]): Element[] {
  return statements.map(({ text, line }, at) => ({
    key: `${keyOf(place)}#statement:${at + 1}`,
    kind: 'statement',
    ...place,
    line,
    sha: createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 16),
    normative: asks.test(text),
  }));
}
