import { readFileSync } from 'node:fs';
import type { Requirement } from './requirement.ts';

/** A statement of the launch document: where it stands, never its words. */
export interface DocumentStatement {
  readonly key: string;
  readonly operation: string;
  readonly section: 'description' | 'request' | 'response';
  readonly path: string;
  readonly line: number;
  readonly normative: boolean;
}
/** How a statement comes to its requirement: one that names its member, or one that holds every member to its shape. */
export type TraceKind = 'named' | 'shape' | 'constraint';
export interface TracedStatement {
  readonly statement: DocumentStatement;
  readonly trace: TraceKind | null;
  readonly ids: readonly string[];
}
const file = new URL('../../schemas/contract/elements.json', import.meta.url);

/** The normative statements that the derivation found in the launch document. */
export function documentStatements(from: URL = file): readonly DocumentStatement[] {
  const found: unknown = JSON.parse(readFileSync(from, 'utf8'));
  if (!Array.isArray(found)) throw new Error('schemas/contract/elements.json must be a list; run npm run derive.');
  return (found as (DocumentStatement & { readonly kind: string })[]).filter(
    ({ kind, normative }) => kind === 'statement' && normative,
  );
}

/** Both accept the same opportunity, so a requirement on a member of one is a requirement on the other's. */
const twins: Readonly<Record<string, string>> = {
  CreateOpportunity: 'UpdateOpportunity',
  UpdateOpportunity: 'CreateOpportunity',
};
type TraceableRequirement = Pick<Requirement, 'id' | 'operation' | 'category' | 'statement' | 'source'>;

/** Each statement with the requirements on it. */
export const traceStatements = (
  statements: readonly DocumentStatement[],
  requirements: readonly TraceableRequirement[],
): readonly TracedStatement[] =>
  statements.map((statement) => {
    const member = statement.path.split('/').findLast((part) => part !== '*') ?? '';
    const near = requirements.filter((row) => concerns(row, statement.operation));
    const named =
      member === ''
        ? near.filter(({ operation, category }) => operation === statement.operation && category !== 'shape')
        : near.filter((row) => mentions(row, member));
    if (named.length > 0) return traced(statement, 'named', named);
    if (statement.section === 'response')
      return traced(
        statement,
        'shape',
        requirements.filter(({ operation, category }) => category === 'shape' && operation === statement.operation),
      );
    return traced(
      statement,
      'constraint',
      requirements.filter(
        ({ operation, category }) =>
          category === 'generated' || (category === 'validation' && operation === statement.operation),
      ),
    );
  });

const concerns = ({ operation, source }: TraceableRequirement, wanted: string): boolean =>
  operation === wanted || operation === twins[wanted] || source.includes(wanted);
/** "TargetCloseDate", "target close date" and "targetCloseDate" all name the member. */
function mentions({ statement, source }: TraceableRequirement, member: string): boolean {
  const words = member.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return new RegExp(`\\b${member}\\b`, 'i').test(`${source} ${statement}`) || statement.toLowerCase().includes(words);
}
const traced = (
  statement: DocumentStatement,
  trace: TraceKind,
  rows: readonly TraceableRequirement[],
): TracedStatement =>
  rows.length === 0 ? { statement, trace: null, ids: [] } : { statement, trace, ids: rows.map(({ id }) => id).sort() };
