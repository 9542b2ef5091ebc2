import {
  type AwsSubmission,
  contractDigest,
  type OpportunityOrigin,
  type ResponseOf,
  type Tag,
} from '../../schemas/index.ts';
import type { DueTimes } from './dueTimes.ts';
import { type Filter, keyset, type Page, type PageQuery, pageRows } from './keyset.ts';
import type { Db } from './openDatabase.ts';
import { parseCache } from './parseCache.ts';
import {
  isRow,
  readableRows,
  readJson,
  readNumber,
  readText,
  readTextOrNull,
  type SqliteRow,
  toRows,
} from './sqliteRow.ts';

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
  /** Tags of CreateOpportunity. No emulated operation returns them (since-launch B.2). */
  readonly tags?: readonly Tag[];
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
/** A row of ListOpportunities. */
export type OpportunityRow = ResponseOf<'ListOpportunities'>['OpportunitySummaries'][number];
/** How a record becomes the row that is stored beside it. `version` differs whenever `toRow` does. */
export interface RowForm {
  readonly version: number;
  readonly toRow: (record: OpportunityRecord) => OpportunityRow;
}
/** An opportunity as a page of a list has it. */
export interface ListedOpportunity {
  readonly seq: number;
  readonly sortKeys: Readonly<Record<SortColumn, string | number>>;
  readonly row: OpportunityRow;
}
/** An opportunity in the list of the inspector, which also shows what the account cannot read yet. */
export interface InspectedOpportunity {
  readonly id: string;
  readonly title: string | null;
  readonly company: string;
  readonly stage: string | null;
  readonly review: string | null;
  readonly origin: string;
  readonly hidden: boolean;
  readonly modified: number;
}
/** A change of stage, review status or visibility. */
export interface Transition {
  /** On the account's clock, in milliseconds. */
  readonly at: number;
  readonly stage: string | null;
  readonly review: string | null;
  readonly hidden: boolean;
  readonly stageBefore: string | null;
  readonly reviewBefore: string | null;
}
export type SortColumn = 'modified' | 'seq' | 'company' | 'created' | 'closes';
export type OpportunityStore = ReturnType<typeof opportunityStore>;

/** Opportunities of all accounts. Every read needs account and catalog, except `findInAnyAccount`. */
export function opportunityStore(db: Db, { changed }: DueTimes, rowForm: RowForm) {
  // A row of another form, or of an earlier version of the store, is made again from the record.
  const form = `${contractDigest.slice(0, 12)}-${rowForm.version}`;
  const toParameters = (opportunity: Opportunity) => ({
    ...toColumns(opportunity),
    summary: JSON.stringify(rowForm.toRow(opportunity.record)),
    form,
  });
  const whole = 'seq, account, catalog, origin, hidden, modified, record, side';
  const listed = `seq, id, modified, company, created, closes, size, iif(form = '${form}', summary, NULL) AS summary,
    iif(form = '${form}', NULL, record) AS record`;
  const columns =
    'account, catalog, id, hidden, modified, company, stage, review, origin, created, closes, size, record, side, summary, form';
  const insert = db.prepare(
    `INSERT INTO opportunities (seq, ${columns}, readable)
     VALUES (@seq, ${columns.replace(/\w+/g, '@$&')}, @readable)`,
  );
  // SQLite rewrites every index of the columns that are set, changed or not: most updates leave what five of eight hold.
  const updateContent = db.prepare(
    `UPDATE opportunities SET modified = @modified, size = @size, record = @record, side = @side, summary = @summary, form = @form
     WHERE seq = @seq AND hidden = @hidden AND company = @company AND stage IS @stage AND review IS @review AND closes = @closes`,
  );
  const update = db.prepare(
    `UPDATE opportunities SET hidden = @hidden, modified = @modified, company = @company, stage = @stage, review = @review,
     closes = @closes, size = @size, record = @record, side = @side, summary = @summary, form = @form
     WHERE seq = @seq`,
  );
  const selectOne = db.prepare(`SELECT ${whole} FROM opportunities WHERE account = ? AND catalog = ? AND id = ?`);
  const selectDue = db.prepare(
    'SELECT 1 FROM opportunities WHERE account = ? AND readable IS NOT NULL AND readable <= ?',
  );
  const updateVisible = db.prepare(
    'UPDATE opportunities SET hidden = 0, readable = NULL WHERE account = ? AND readable IS NOT NULL AND readable <= ?',
  );
  const selectById = db.prepare(`SELECT ${whole} FROM opportunities WHERE id = ? LIMIT 1`);
  const selectLastSeq = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'opportunities'");
  const newest = (hidden: 0 | 1): string =>
    `SELECT * FROM (SELECT seq, id, iif(json_valid(record), json_extract(record, '$.Project.Title'), NULL) AS title, company,
       stage, review, origin, hidden, modified FROM opportunities
     WHERE account = @account AND catalog = @catalog AND hidden = ${hidden} ORDER BY modified DESC, seq DESC LIMIT @size)`;
  const selectNewest = db.prepare(`${newest(0)} UNION ALL ${newest(1)} ORDER BY modified DESC, seq DESC LIMIT @size`);
  const selectTransitions = db.prepare('SELECT * FROM transitions WHERE opportunity = ? ORDER BY seq');
  const toOpportunityOrNull = (row: unknown): Opportunity | null => (isRow(row) ? toOpportunity(row) : null);
  const toListed = (row: SqliteRow): ListedOpportunity => ({
    seq: readNumber(row, 'seq'),
    sortKeys: {
      modified: readNumber(row, 'modified'),
      seq: readNumber(row, 'seq'),
      company: readText(row, 'company'),
      created: readText(row, 'created'),
      closes: readText(row, 'closes'),
    },
    row:
      row.summary === null
        ? rowForm.toRow(readJson<OpportunityRecord>(row, 'record'))
        : rowOf(readText(row, 'summary')),
  });
  return {
    /** The next number of an id; ids rise over the whole emulator and are never used twice (behaviour A.22). */
    nextSeq(): number {
      const row = selectLastSeq.get();
      return 1 + (isRow(row) && typeof row.seq === 'number' ? row.seq : 10_000_000);
    },
    insert(opportunity: Opportunity): void {
      insert.run(toParameters(opportunity));
      if (opportunity.readable != null) changed(opportunity.account);
    },
    update(opportunity: Opportunity): void {
      const parameters = toParameters(opportunity);
      if (!updateContent.changes(parameters)) update.run(parameters);
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
      if (selectDue.get(account, now) === undefined) return;
      updateVisible.run(account, now);
      changed(account);
    },
    /** The newest opportunities of an account, also hidden ones; for the inspector. */
    newest: (account: string, catalog: string, size: number): InspectedOpportunity[] =>
      toRows(selectNewest.all({ account, catalog, size })).map(toInspected),
    /** The stages and review statuses that an opportunity went through, oldest first; a trigger keeps them. */
    transitions: ({ seq }: Opportunity): Transition[] => toRows(selectTransitions.all(seq)).map(toTransition),
    /** Finds an opportunity in any account. Only mutants use it. */
    findInAnyAccount: (id: string): Opportunity | null => toOpportunityOrNull(selectById.get(id)),
    page(
      account: string,
      catalog: string,
      filters: readonly Filter[],
      query: PageQuery<SortColumn>,
    ): Page<ListedOpportunity> {
      const scopeFilters: Filter[] = [
        { column: 'account', operator: '=', value: account },
        { column: 'catalog', operator: '=', value: catalog },
        { column: 'hidden', operator: '=', value: 0 },
      ];
      const { sql, values } = keyset(
        { table: 'opportunities', select: listed },
        [...scopeFilters, ...filters],
        query,
        'seq',
        indexedColumns,
      );
      const rows = toRows(db.prepare(sql).all(...values));
      const page = pageRows(rows, query.size);
      return {
        items: readableRows(page, toListed, (row) => `opportunity ${readText(row, 'id')} of account ${account}`),
        hasMore: rows.length > page.length,
        keyOf: ({ sortKeys, seq }) => [sortKeys[query.sortBy], seq],
      };
    },
  };
}

// Which lists stay cheap when they are filtered: those in the default order (bench/list-page.ts).
const indexedColumns = { columns: ['stage', 'review'], sortBy: 'modified' } as const;

const companyName = (record: OpportunityRecord): string => record.Customer?.Account?.CompanyName ?? '';

function toColumns({ seq, account, catalog, origin, hidden, readable, modified, record, awsState }: Opportunity) {
  const text = JSON.stringify(record);
  return {
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
    created: record.CreatedDate,
    closes: record.LifeCycle?.TargetCloseDate ?? '',
    size: text.length,
    record: text,
    side: JSON.stringify(awsState),
  };
}
const recordOf = parseCache<OpportunityRecord>(200);
const rowOf = parseCache<OpportunityRow>(1_000);
const toOpportunity = (row: SqliteRow): Opportunity => ({
  seq: readNumber(row, 'seq'),
  account: readText(row, 'account'),
  catalog: readText(row, 'catalog'),
  origin: readText(row, 'origin') === 'AWS Referral' ? 'AWS Referral' : 'Partner Referral',
  hidden: readNumber(row, 'hidden') === 1,
  modified: readNumber(row, 'modified'),
  record: recordOf(readText(row, 'record')),
  awsState: readJson<AwsState>(row, 'side'),
});
const toInspected = (row: SqliteRow): InspectedOpportunity => ({
  id: readText(row, 'id'),
  title: readTextOrNull(row, 'title'),
  company: readText(row, 'company'),
  stage: readTextOrNull(row, 'stage'),
  review: readTextOrNull(row, 'review'),
  origin: readText(row, 'origin'),
  hidden: readNumber(row, 'hidden') === 1,
  modified: readNumber(row, 'modified'),
});
const toTransition = (row: SqliteRow): Transition => ({
  at: readNumber(row, 'at'),
  stage: readTextOrNull(row, 'stage'),
  review: readTextOrNull(row, 'review'),
  hidden: readNumber(row, 'hidden') === 1,
  stageBefore: readTextOrNull(row, 'stageBefore'),
  reviewBefore: readTextOrNull(row, 'reviewBefore'),
});
