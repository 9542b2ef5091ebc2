import type { ResponseOf } from '../../schemas/index.ts';
import type { Db } from './open.ts';
import { type Filter, keyset, type Page, type PageAsk } from './page.ts';
import { isRow, type Row, rowsOf, textOf } from './row.ts';

type SolutionStatus = ResponseOf<'ListSolutions'>['SolutionSummaries'][number]['Status'];
export interface Solution {
  readonly account: string;
  readonly catalog: string;
  readonly id: string;
  readonly name: string;
  readonly status: SolutionStatus;
  readonly category: string;
  readonly created: string;
}
export type SolutionColumn = 'id' | 'name' | 'status' | 'category' | 'created';
export const solutionStatuses: readonly SolutionStatus[] = ['Active', 'Inactive', 'Draft'];
export type Solutions = ReturnType<typeof solutions>;

/** A partner's solutions. */
export function solutions(db: Db) {
  const insert = db.prepare(
    `INSERT OR REPLACE INTO solutions (account, catalog, id, name, status, category, created)
     VALUES (@account, @catalog, @id, @name, @status, @category, @created)`,
  );
  const one = db.prepare('SELECT * FROM solutions WHERE account = ? AND catalog = ? AND id = ?');
  return {
    /** The first free id from S-2000001 on: the same calls give the same ids, and none replaces another. */
    nextId(account: string, catalog: string): string {
      let number = 2_000_001;
      while (one.get(account, catalog, `S-${number}`) !== undefined) number += 1;
      return `S-${number}`;
    },
    put(solution: Solution): void {
      insert.run({ ...solution });
    },
    find(account: string, catalog: string, id: string): Solution | null {
      const row = one.get(account, catalog, id);
      return isRow(row) ? asSolution(row) : null;
    },
    page(account: string, catalog: string, filters: readonly Filter[], ask: PageAsk<SolutionColumn>): Page<Solution> {
      const own: Filter[] = [
        { column: 'account', is: '=', value: account },
        { column: 'catalog', is: '=', value: catalog },
      ];
      const { sql, values } = keyset('solutions', [...own, ...filters], ask, 'id');
      const rows = rowsOf(db.prepare(sql).all(...values));
      return {
        items: rows.slice(0, ask.size).map(asSolution),
        more: rows.length > ask.size,
        last: (found) => [found[ask.by], found.id],
      };
    },
  };
}

const asSolution = (row: Row): Solution => ({
  account: textOf(row, 'account'),
  catalog: textOf(row, 'catalog'),
  id: textOf(row, 'id'),
  name: textOf(row, 'name'),
  status: solutionStatuses.find((status) => status === row.status) ?? 'Draft',
  category: textOf(row, 'category'),
  created: textOf(row, 'created'),
});
