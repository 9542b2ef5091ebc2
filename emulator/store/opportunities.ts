import type { AwsSubmission, OpportunityOrigin, ResponseOf } from '../../schemas/index.ts';
import type { Db } from './open.ts';
import { type Filter, keyset, type Page, type PageAsk } from './page.ts';
import { isRow, jsonOf, numberOf, type Row, rowsOf, textOf } from './row.ts';

export type OpportunityRecord = ResponseOf<'GetOpportunity'>;

/** What stands beside the record: AWS's side of the deal, and what only the emulator knows. */
export interface Side {
  readonly submission: AwsSubmission | null;
  readonly engagement: string | null;
  readonly invitation: string | null;
  /** Revision of the last snapshot; it rises by one a change (facts G.6). */
  readonly snapshot: number;
  /** Members of GetAwsOpportunitySummary that AWS has set. */
  readonly summary: Readonly<Record<string, unknown>>;
}
export interface Opportunity {
  readonly seq: number;
  readonly account: string;
  readonly catalog: string;
  readonly origin: OpportunityOrigin;
  /** True for a referral that nobody has accepted (facts E.1, B.2). */
  readonly hidden: boolean;
  /** Hidden only until then, on the account's clock: reading is eventually consistent (facts B.2). */
  readonly readable?: number | null;
  /** LastModifiedDate in milliseconds; the value of the lock. */
  readonly modified: number;
  readonly record: OpportunityRecord;
  readonly side: Side;
}
export const noSide: Side = { submission: null, engagement: null, invitation: null, snapshot: 0, summary: {} };
export type SortColumn = 'modified' | 'seq' | 'company';
export type Opportunities = ReturnType<typeof opportunities>;

/** Opportunities of all accounts. Nothing is read without its account and catalog but by `anywhere`. */
export function opportunities(db: Db) {
  const columns = 'account, catalog, id, hidden, modified, company, stage, review, origin, record, side';
  const insert = db.prepare(
    `INSERT INTO opportunities (seq, ${columns}, readable) VALUES (@seq, @account, @catalog, @id, @hidden, @modified, @company, @stage, @review, @origin, @record, @side, @readable)`,
  );
  const update = db.prepare(
    `UPDATE opportunities SET hidden = @hidden, modified = @modified, company = @company, stage = @stage, review = @review,
     record = @record, side = @side WHERE seq = @seq`,
  );
  const one = db.prepare('SELECT * FROM opportunities WHERE account = ? AND catalog = ? AND id = ?');
  const unread = db.prepare('SELECT 1 FROM opportunities WHERE account = ? AND readable IS NOT NULL AND readable <= ?');
  const reveal = db.prepare(
    'UPDATE opportunities SET hidden = 0, readable = NULL WHERE account = ? AND readable IS NOT NULL AND readable <= ?',
  );
  const foreign = db.prepare('SELECT * FROM opportunities WHERE id = ? LIMIT 1');
  const last = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'opportunities'");
  const read = (row: unknown): Opportunity | null => (isRow(row) ? asOpportunity(row) : null);
  return {
    /** The next number of an id; ids rise over the whole emulator and are never used twice (facts A.22). */
    nextSeq(): number {
      const row = last.get();
      return 1 + (isRow(row) && typeof row.seq === 'number' ? row.seq : 10_000_000);
    },
    insert(opportunity: Opportunity): void {
      insert.run(asRow(opportunity));
    },
    update(opportunity: Opportunity): void {
      update.run(asRow(opportunity));
    },
    /** Also finds hidden ones; use `visible` on behalf of a partner. */
    find: (account: string, catalog: string, id: string): Opportunity | null => read(one.get(account, catalog, id)),
    visible(account: string, catalog: string, id: string): Opportunity | null {
      const found = read(one.get(account, catalog, id));
      return found?.hidden ? null : found;
    },
    /** Lets the account see what it created long enough ago. */
    reveal(account: string, now: number): void {
      if (unread.get(account, now) !== undefined) reveal.run(account, now);
    },
    /** Across accounts: only a seeded fault asks for it. */
    anywhere: (id: string): Opportunity | null => read(foreign.get(id)),
    page(account: string, catalog: string, filters: readonly Filter[], ask: PageAsk<SortColumn>): Page<Opportunity> {
      const own: Filter[] = [
        { column: 'account', is: '=', value: account },
        { column: 'catalog', is: '=', value: catalog },
        { column: 'hidden', is: '=', value: 0 },
      ];
      const { sql, values } = keyset('opportunities', [...own, ...filters], ask, 'seq', ordered);
      const rows = rowsOf(db.prepare(sql).all(...values));
      return {
        items: rows.slice(0, ask.size).map(asOpportunity),
        more: rows.length > ask.size,
        last: (found) => [sortKey(found, ask.by), found.seq],
      };
    },
  };
}

// Which lists stay cheap when they are filtered: those in the default order (bench/list-page.ts).
const ordered = { columns: ['stage', 'review'], by: 'modified' } as const;

const sortKey = (found: Opportunity, by: SortColumn): string | number =>
  by === 'modified' ? found.modified : by === 'seq' ? found.seq : companyOf(found.record);
const companyOf = (record: OpportunityRecord): string => record.Customer?.Account?.CompanyName ?? '';

const asRow = ({ seq, account, catalog, origin, hidden, readable, modified, record, side }: Opportunity) => ({
  seq,
  account,
  catalog,
  origin,
  modified,
  id: record.Id,
  hidden: hidden ? 1 : 0,
  readable: readable ?? null,
  company: companyOf(record),
  stage: record.LifeCycle?.Stage ?? null,
  review: record.LifeCycle?.ReviewStatus ?? null,
  record: JSON.stringify(record),
  side: JSON.stringify(side),
});
const asOpportunity = (row: Row): Opportunity => ({
  seq: numberOf(row, 'seq'),
  account: textOf(row, 'account'),
  catalog: textOf(row, 'catalog'),
  origin: textOf(row, 'origin') === 'AWS Referral' ? 'AWS Referral' : 'Partner Referral',
  hidden: numberOf(row, 'hidden') === 1,
  modified: numberOf(row, 'modified'),
  record: jsonOf<OpportunityRecord>(row, 'record'),
  side: jsonOf<Side>(row, 'side'),
});
