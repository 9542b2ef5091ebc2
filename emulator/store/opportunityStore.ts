import type { AwsSubmission, OpportunityOrigin, ResponseOf } from '../../schemas/index.ts';
import { type Filter, keyset, type Page, type PageQuery, pageRows } from './keyset.ts';
import type { Db } from './openDatabase.ts';
import { isRow, readableRows, readJson, readNumber, readText, type SqliteRow, toRows } from './sqliteRow.ts';

export type OpportunityRecord = ResponseOf<'GetOpportunity'>;

/** The state of an opportunity that is not part of its record: AWS's side, and internal state. */
export interface AwsState {
  readonly submission: AwsSubmission | null;
  readonly engagement: string | null;
  readonly invitation: string | null;
  /**
   * The last review status of a record whose ReviewStatus an update has left out; locks follow it (since-launch Q.6).
   * Absent or null when the record has a status.
   */
  readonly heldStatus?: string | null;
  /** Revision of the last snapshot; each change increments it (behaviour G.6). */
  readonly snapshot: number;
  /** Members of GetAwsOpportunitySummary that AWS has set. */
  readonly summary: Readonly<Record<string, unknown>>;
}
export interface Opportunity {
  readonly seq: number;
  readonly account: string;
  readonly catalog: string;
  readonly origin: OpportunityOrigin;
  /** True for a referral that has not been accepted (behaviour E.1, B.2). */
  readonly hidden: boolean;
  /** Hidden only until then, on the account's clock: reading is eventually consistent (behaviour B.2). */
  readonly readable?: number | null;
  /** LastModifiedDate in milliseconds; the value of the lock. */
  readonly modified: number;
  readonly record: OpportunityRecord;
  readonly awsState: AwsState;
}
export const emptyAwsState: AwsState = {
  submission: null,
  engagement: null,
  invitation: null,
  snapshot: 0,
  summary: {},
};
export type SortColumn = 'modified' | 'seq' | 'company' | 'created' | 'closes';
export type OpportunityStore = ReturnType<typeof opportunityStore>;

/** Opportunities of all accounts. Every read needs account and catalog, except `findInAnyAccount`. */
export function opportunityStore(db: Db) {
  const columns = 'account, catalog, id, hidden, modified, company, stage, review, origin, record, side';
  const insert = db.prepare(
    `INSERT INTO opportunities (seq, ${columns}, readable) VALUES (@seq, @account, @catalog, @id, @hidden, @modified, @company, @stage, @review, @origin, @record, @side, @readable)`,
  );
  const update = db.prepare(
    `UPDATE opportunities SET hidden = @hidden, modified = @modified, company = @company, stage = @stage, review = @review,
     record = @record, side = @side WHERE seq = @seq`,
  );
  const selectOne = db.prepare('SELECT * FROM opportunities WHERE account = ? AND catalog = ? AND id = ?');
  const selectDue = db.prepare(
    'SELECT 1 FROM opportunities WHERE account = ? AND readable IS NOT NULL AND readable <= ?',
  );
  const updateVisible = db.prepare(
    'UPDATE opportunities SET hidden = 0, readable = NULL WHERE account = ? AND readable IS NOT NULL AND readable <= ?',
  );
  const selectById = db.prepare('SELECT * FROM opportunities WHERE id = ? LIMIT 1');
  const selectLastSeq = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'opportunities'");
  const toOpportunityOrNull = (row: unknown): Opportunity | null => (isRow(row) ? toOpportunity(row) : null);
  return {
    /** The next number of an id; ids rise over the whole emulator and are never used twice (behaviour A.22). */
    nextSeq(): number {
      const row = selectLastSeq.get();
      return 1 + (isRow(row) && typeof row.seq === 'number' ? row.seq : 10_000_000);
    },
    insert(opportunity: Opportunity): void {
      insert.run(toRow(opportunity));
    },
    update(opportunity: Opportunity): void {
      update.run(toRow(opportunity));
    },
    /** Also finds hidden ones; use `findVisible` on behalf of a partner. */
    find: (account: string, catalog: string, id: string): Opportunity | null =>
      toOpportunityOrNull(selectOne.get(account, catalog, id)),
    findVisible(account: string, catalog: string, id: string): Opportunity | null {
      const found = toOpportunityOrNull(selectOne.get(account, catalog, id));
      return found?.hidden ? null : found;
    },
    /** Makes opportunities visible whose read delay has passed. */
    makeVisible(account: string, now: number): void {
      if (selectDue.get(account, now) !== undefined) updateVisible.run(account, now);
    },
    /** Finds an opportunity in any account. Only mutants use it. */
    findInAnyAccount: (id: string): Opportunity | null => toOpportunityOrNull(selectById.get(id)),
    page(
      account: string,
      catalog: string,
      filters: readonly Filter[],
      query: PageQuery<SortColumn>,
    ): Page<Opportunity> {
      const scopeFilters: Filter[] = [
        { column: 'account', operator: '=', value: account },
        { column: 'catalog', operator: '=', value: catalog },
        { column: 'hidden', operator: '=', value: 0 },
      ];
      const { sql, values } = keyset('opportunities', [...scopeFilters, ...filters], query, 'seq', indexedColumns);
      const rows = toRows(db.prepare(sql).all(...values));
      const page = pageRows(rows, query.size);
      return {
        items: readableRows(page, toOpportunity, (row) => `opportunity ${readText(row, 'id')} of account ${account}`),
        hasMore: rows.length > page.length,
        keyOf: (found) => [sortKey(found, query.sortBy), found.seq],
      };
    },
  };
}

// Which lists stay cheap when they are filtered: those in the default order (bench/list-page.ts).
const indexedColumns = { columns: ['stage', 'review'], sortBy: 'modified' } as const;

const sortKeys: Readonly<Record<SortColumn, (opportunity: Opportunity) => string | number>> = {
  modified: ({ modified }) => modified,
  seq: ({ seq }) => seq,
  company: ({ record }) => companyName(record),
  created: ({ record }) => record.CreatedDate,
  closes: ({ record }) => record.LifeCycle?.TargetCloseDate ?? '',
};
const sortKey = (opportunity: Opportunity, sortBy: SortColumn): string | number => sortKeys[sortBy](opportunity);
const companyName = (record: OpportunityRecord): string => record.Customer?.Account?.CompanyName ?? '';

const toRow = ({ seq, account, catalog, origin, hidden, readable, modified, record, awsState }: Opportunity) => ({
  seq,
  account,
  catalog,
  origin,
  modified,
  id: record.Id,
  hidden: hidden ? 1 : 0,
  readable: readable ?? null,
  company: companyName(record),
  stage: record.LifeCycle?.Stage ?? null,
  review: record.LifeCycle?.ReviewStatus ?? null,
  record: JSON.stringify(record),
  side: JSON.stringify(awsState),
});
const toOpportunity = (row: SqliteRow): Opportunity => ({
  seq: readNumber(row, 'seq'),
  account: readText(row, 'account'),
  catalog: readText(row, 'catalog'),
  origin: readText(row, 'origin') === 'AWS Referral' ? 'AWS Referral' : 'Partner Referral',
  hidden: readNumber(row, 'hidden') === 1,
  modified: readNumber(row, 'modified'),
  record: readJson<OpportunityRecord>(row, 'record'),
  awsState: readJson<AwsState>(row, 'side'),
});
