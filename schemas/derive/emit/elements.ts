import { createHash } from 'node:crypto';
import type { Statement } from '../document/blocks.ts';
import { proseConstraintsOf } from '../document/proseConstraints.ts';
import type { DocumentOperation, Member } from '../document/readDocument.ts';

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

const normativeWording =
  /\b(?:must|shall|required|requires?|only|cannot|can't|isn't|not allowed|read-only|valid|values?|default|ensure|error|unique|pattern|format|editable|null|omitted|maximum|last \d+|don[’']t|asynchronous|returns?|takes one|allowed)\b/i;

/** Everything the document states, in its order. */
export function elementsOf(document: readonly DocumentOperation[]): readonly Element[] {
  return document.flatMap((operation) => {
    const base = { operation: operation.name, section: 'description' as const, path: '' };
    const own: Element = { key: operation.name, kind: 'operation', ...base, line: operation.line };
    return [
      own,
      ...statementElements(base, operation.statements),
      ...operation.request.flatMap((member) => memberElements(operation.name, 'request', '', member)),
      ...(operation.response ?? []).flatMap((member) => memberElements(operation.name, 'response', '', member)),
    ];
  });
}

type Place = Pick<Element, 'operation' | 'section' | 'path'>;
const keyOf = (place: Place): string => `${place.operation}/${place.section}${place.path && `/${place.path}`}`;

function memberElements(
  operation: string,
  section: 'request' | 'response',
  parentPath: string,
  member: Member,
): Element[] {
  const place: Place = { operation, section, path: `${parentPath}${member.name ?? '*'}` };
  const key = keyOf(place);
  const row = (kind: Element['kind'], line: number, value: string): Element => ({
    key: `${key}#${kind}:${value}`,
    kind,
    ...place,
    line,
    value,
  });
  const prose = proseConstraintsOf(member);
  const found: Element[] = [];
  if (member.name !== null) {
    const kind = section === 'request' ? 'parameter' : 'response-member';
    found.push({ key, kind, ...place, line: member.line, ...(section === 'request' && { required: member.required }) });
  }
  found.push(...member.values.map((value) => row('enum-value', member.syntaxLine, value)));
  found.push(...prose.values.map(({ value, line }) => row('valid-value', line, value)));
  found.push(
    ...prose.defaults.map(({ member: inner, value, line }) =>
      row('default', line, inner ? `${inner}=${value}` : value),
    ),
  );
  if (prose.pattern) found.push(row('pattern', prose.pattern.line, prose.pattern.value));
  found.push(...statementElements(place, member.statements));
  const inside = member.item ? [member.item] : member.members;
  return [...found, ...inside.flatMap((one) => memberElements(operation, section, `${place.path}/`, one))];
}

function statementElements(place: Place, statements: readonly Statement[]): Element[] {
  return statements.map(({ text, line }, at) => ({
    key: `${keyOf(place)}#statement:${at + 1}`,
    kind: 'statement',
    ...place,
    line,
    sha: createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 16),
    normative: normativeWording.test(text),
  }));
}
