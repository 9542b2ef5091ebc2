import type { ResponseOf } from '../../schemas/index.ts';
import { type Filter, keyset, type Page, type PageQuery } from './keyset.ts';
import type { Db } from './openDatabase.ts';
import { isRow, readText, readTextOrNull, type SqliteRow, toRows } from './sqliteRow.ts';

type SolutionStatus = ResponseOf<'ListSolutions'>['SolutionSummaries'][number]['Status'];
export interface Solution {
  readonly account: string;
  readonly catalog: string;
  readonly id: string;
  readonly name: string;
  readonly status: SolutionStatus;
  readonly category: string;
  readonly created: string;
  /** The solution of AWS Marketplace that stands for the same (since-launch J.2). */
  readonly marketplaceArn?: string | null;
}
export type SolutionColumn = 'id' | 'name' | 'status' | 'category' | 'created';
export const solutionStatuses: readonly SolutionStatus[] = ['Active', 'Inactive', 'Draft'];
export type SolutionStore = ReturnType<typeof solutionStore>;

/** A partner's solutions. */
export function solutionStore(db: Db) {
  const insert = db.prepare(
    `INSERT OR REPLACE INTO solutions (account, catalog, id, name, status, category, created, marketplaceArn)
     VALUES (@account, @catalog, @id, @name, @status, @category, @created, @marketplaceArn)`,
  );
  const selectOne = db.prepare('SELECT * FROM solutions WHERE account = ? AND catalog = ? AND id = ?');
  const selectHighest = db.prepare(
    `SELECT id FROM solutions WHERE account = ? AND catalog = ? AND id >= 'S-2000001' AND id <= 'S-2999999' AND length(id) = 9
     ORDER BY id DESC LIMIT 1`,
  );
  return {
    /** The id behind the highest from S-2000001 to S-2999999: the same calls give the same ids, and none replaces another. */
    nextId(account: string, catalog: string): string {
      const highest = selectHighest.get(account, catalog);
      let number = isRow(highest) ? Number(readText(highest, 'id').slice(2)) + 1 : 2_000_001;
      while (selectOne.get(account, catalog, `S-${number}`) !== undefined) number += 1;
      return `S-${number}`;
    },
    put(solution: Solution): void {
      insert.run({ ...solution, marketplaceArn: solution.marketplaceArn ?? null });
    },
    find(account: string, catalog: string, id: string): Solution | null {
      const row = selectOne.get(account, catalog, id);
      return isRow(row) ? toSolution(row) : null;
    },
    page(
      account: string,
      catalog: string,
      filters: readonly Filter[],
      query: PageQuery<SolutionColumn>,
    ): Page<Solution> {
      const scopeFilters: Filter[] = [
        { column: 'account', operator: '=', value: account },
        { column: 'catalog', operator: '=', value: catalog },
      ];
      const { sql, values } = keyset({ table: 'solutions' }, [...scopeFilters, ...filters], query, 'id');
      const rows = toRows(db.prepare(sql).all(...values));
      return {
        items: rows.slice(0, query.size).map(toSolution),
        hasMore: rows.length > query.size,
        keyOf: (found) => [found[query.sortBy], found.id],
      };
    },
  };
}

/** Solutions that were read lately. One is kept as long as its row says the same; frozen: all who list it share it. */
const recent = new Map<string, Solution>();
const mostRecent = 1_000;

function toSolution(row: SqliteRow): Solution {
  const read = readSolution(row);
  const key = `${read.account} ${read.catalog} ${read.id}`;
  const known = recent.get(key);
  if (known && columns.every((column) => known[column] === read[column])) return known;
  if (recent.size >= mostRecent) recent.clear();
  recent.set(key, Object.freeze(read));
  return read;
}
const columns = ['account', 'catalog', 'id', 'name', 'status', 'category', 'created', 'marketplaceArn'] as const;

const readSolution = (row: SqliteRow): Solution => ({
  account: readText(row, 'account'),
  catalog: readText(row, 'catalog'),
  id: readText(row, 'id'),
  name: readText(row, 'name'),
  status: solutionStatuses.find((status) => status === row.status) ?? 'Draft',
  category: readText(row, 'category'),
  created: readText(row, 'created'),
  marketplaceArn: readTextOrNull(row, 'marketplaceArn'),
});
