import type { JsonSchema, Origin } from '../../schemas/index.ts';
import { bareOf, type Facts } from './sourceFacts.ts';

/** What was counted, and what is wrong, one sentence each. */
export interface OriginAudit {
  readonly nodes: number;
  readonly members: number;
  readonly duties: number;
  readonly values: number;
  readonly constraints: number;
  /** By a row of schemas/discrepancies/, which gives both readings. */
  readonly decided: number;
  readonly withoutOrigin: readonly string[];
  readonly withoutSource: readonly string[];
}
type FactsBySource = Readonly<Record<string, Facts>>;
type Origins = Readonly<Record<string, Origin>> | undefined;

const constraints = ['pattern', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum'] as const;
const textOf = (keyword: string, value: unknown): string =>
  `${keyword} ${keyword === 'pattern' ? bareOf(String(value)) : String(value)}`;

/** Looks at every node of the contract: has it an origin, and does a source say what it says? */
export function auditOrigins(
  roots: ReadonlyMap<string, JsonSchema>,
  facts: FactsBySource,
  discrepancies: ReadonlySet<string>,
): OriginAudit {
  const count = { nodes: 0, members: 0, duties: 0, values: 0, constraints: 0, decided: 0 };
  const withoutOrigin: string[] = [];
  const withoutSource: string[] = [];
  const isStated = (fact: string): boolean => Object.values(facts).some((of) => of.has(fact));

  function check(where: string, fact: string, origin: Origin | undefined, ids: readonly string[]): void {
    if (!origin) return void withoutOrigin.push(`${where}: ${fact}`);
    const known = ids.some((id) => discrepancies.has(id));
    // What was changed since has the source of its first reading; the reading of today is of a later one.
    const isOfSource = origin.changed === undefined ? facts[origin.source]?.has(fact) : isStated(fact);
    if (origin.source === 'discrepancy' ? known : isOfSource) return;
    if (known) count.decided += 1;
    else withoutSource.push(`${where}: ${fact}, said to be of ${origin.source}`);
  }
  function visit(node: JsonSchema, where: string, around: readonly string[]): void {
    count.nodes += 1;
    const ids = [...around, ...((node['x-discrepancy'] ?? []) as readonly string[])];
    if (!node['x-origin']) withoutOrigin.push(`${where}: the node`);
    for (const value of node.enum ?? []) {
      count.values += 1;
      check(where, `value ${value}`, node['x-enum-origin']?.[value], ids);
    }
    for (const name of node.required ?? []) {
      count.duties += 1;
      check(where, `required ${name}`, node['x-required-origin']?.[name], ids);
    }
    for (const keyword of constraints)
      if (keyword in node) {
        count.constraints += 1;
        check(where, textOf(keyword, node[keyword]), (node['x-constraint-origin'] as Origins)?.[keyword], ids);
      }
    for (const [name, member] of Object.entries(node.properties ?? {})) {
      count.members += 1;
      check(where, `member ${name}`, member['x-origin'], ids);
      visit(member, `${where}/${name}`, []);
    }
    for (const branch of node.anyOf ?? []) visit(branch, where, ids);
    if (node.items) visit(node.items, `${where}/*`, []);
    if (node.additionalProperties) visit(node.additionalProperties, `${where}/*`, []);
  }
  for (const [file, root] of roots) {
    const shapes = root.$defs ? Object.entries(root.$defs) : [[file, root] as const];
    for (const [name, node] of shapes) visit(node, name, []);
  }
  return { ...count, withoutOrigin, withoutSource };
}
