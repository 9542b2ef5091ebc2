import { readFileSync } from 'node:fs';
import type { Requirement } from '../requirement.ts';

/** A statement of the launch document: where it stands, never its words. */
export interface Statement {
  readonly key: string;
  readonly operation: string;
  readonly section: 'description' | 'request' | 'response';
  readonly path: string;
  readonly line: number;
  readonly normative: boolean;
}
/** How a statement comes to its requirement: one that names its member, or one that holds every member to its shape. */
export type Reach = 'named' | 'shape' | 'constraint';
export interface Spoken {
  readonly statement: Statement;
  readonly reach: Reach | null;
  readonly ids: readonly string[];
}
const file = new URL('../../schemas/contract/elements.json', import.meta.url);

/** The normative statements that the derivation found in the launch document. */
export function documentStatements(from: URL = file): readonly Statement[] {
  const found: unknown = JSON.parse(readFileSync(from, 'utf8'));
  if (!Array.isArray(found)) throw new Error('schemas/contract/elements.json must be a list; run npm run derive.');
  return (found as (Statement & { readonly kind: string })[]).filter(
    ({ kind, normative }) => kind === 'statement' && normative,
  );
}

/** Both take the same opportunity, so a promise on a member of one is a promise on the other's. */
const twins: Readonly<Record<string, string>> = {
  CreateOpportunity: 'UpdateOpportunity',
  UpdateOpportunity: 'CreateOpportunity',
};
type Said = Pick<Requirement, 'id' | 'operation' | 'about' | 'says' | 'source'>;

/** Each statement with the requirements that speak of it. */
export const spokenOf = (statements: readonly Statement[], requirements: readonly Said[]): readonly Spoken[] =>
  statements.map((statement) => {
    const member = statement.path.split('/').findLast((part) => part !== '*') ?? '';
    const near = requirements.filter((row) => concerns(row, statement.operation));
    const named =
      member === ''
        ? near.filter(({ operation, about }) => operation === statement.operation && about !== 'shape')
        : near.filter((row) => mentions(row, member));
    if (named.length > 0) return spoken(statement, 'named', named);
    if (statement.section === 'response')
      return spoken(
        statement,
        'shape',
        requirements.filter(({ operation, about }) => about === 'shape' && operation === statement.operation),
      );
    return spoken(
      statement,
      'constraint',
      requirements.filter(
        ({ operation, about }) =>
          about === 'generated' || (about === 'validation' && operation === statement.operation),
      ),
    );
  });

const concerns = ({ operation, source }: Said, wanted: string): boolean =>
  operation === wanted || operation === twins[wanted] || source.includes(wanted);
/** "TargetCloseDate", "target close date" and "targetCloseDate" all name the member. */
function mentions({ says, source }: Said, member: string): boolean {
  const words = member.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return new RegExp(`\\b${member}\\b`, 'i').test(`${source} ${says}`) || says.toLowerCase().includes(words);
}
const spoken = (statement: Statement, reach: Reach, rows: readonly Said[]): Spoken =>
  rows.length === 0 ? { statement, reach: null, ids: [] } : { statement, reach, ids: rows.map(({ id }) => id).sort() };
