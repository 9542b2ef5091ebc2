import type { AwsSubmission, ResponseOf } from '../../schemas/index.ts';
import { limit } from '../limits.ts';
import type { DueTimes } from './dueTimes.ts';
import { type Filter, keyset, type Page, type PageQuery } from './keyset.ts';
import type { Db } from './openDatabase.ts';
import { isRow, readableRows, readJson, readText, toRows } from './sqliteRow.ts';
import { trimRegularly } from './trim.ts';

type FromOpportunity = ResponseOf<'StartEngagementFromOpportunityTask'>;
export const taskOperations = [
  'StartEngagementByAcceptingInvitationTask',
  'StartEngagementFromOpportunityTask',
] as const;
export type TaskOperation = (typeof taskOperations)[number];

/** A task, finished or not. */
export interface Task {
  readonly account: string;
  readonly catalog: string;
  readonly id: string;
  readonly operation: TaskOperation;
  /** Opportunity id, or invitation id. */
  readonly subject: string;
  readonly submission: AwsSubmission | null;
  readonly status: 'IN_PROGRESS' | 'COMPLETE' | 'FAILED';
  readonly started: number;
  /** When it runs, on the account's clock. */
  readonly due: number;
  readonly message: string | null;
  readonly reason: FromOpportunity['ReasonCode'];
  readonly opportunity: string | null;
  readonly engagement: string | null;
  readonly invitation: string | null;
  readonly snapshotJob: string | null;
  /** The first action that the task needs and its caller may not perform, with the ReasonCode for it. */
  readonly denied: readonly [action: string, reason: NonNullable<FromOpportunity['ReasonCode']>] | null;
}
/** The invitation that a task is found by: the one that it accepts, or that it has sent. */
const invitationOf = ({ operation, subject, invitation }: Task): string | null =>
  operation === 'StartEngagementByAcceptingInvitationTask' ? subject : invitation;
export type TaskStore = ReturnType<typeof taskStore>;

export function taskStore(db: Db, { changed }: DueTimes) {
  const put = db.prepare(
    `INSERT OR REPLACE INTO tasks (account, id, status, due, catalog, operation, started, opportunity, engagement, invitation, task)
     VALUES (@account, @id, @status, @due, @catalog, @operation, @started, @opportunity, @engagement, @listedInvitation, @task)`,
  );
  const selectOne = db.prepare('SELECT task FROM tasks WHERE account = ? AND id = ?');
  const due = db.prepare(
    "SELECT id, task FROM tasks WHERE account = ? AND status = 'IN_PROGRESS' AND due <= ? ORDER BY due, id",
  );
  const trim = db.prepare(
    `DELETE FROM tasks WHERE account = @account AND status IN ('COMPLETE', 'FAILED')
     AND due < (SELECT due FROM tasks WHERE account = @account AND status IN ('COMPLETE', 'FAILED')
       ORDER BY due DESC LIMIT 1 OFFSET ${limit('finishedTasksPerAccount')})`,
  );
  const inserted = trimRegularly((account) => trim.run({ account }));
  const setAside = db.prepare("UPDATE tasks SET status = 'DAMAGED' WHERE account = ? AND id = ?");
  const selectOpenAccounts = db.prepare("SELECT DISTINCT account FROM tasks WHERE status = 'IN_PROGRESS'");
  return {
    put(task: Task): void {
      const { account, id, status, due, catalog, operation, started, opportunity, engagement } = task;
      const listedInvitation = invitationOf(task);
      const columns = { account, id, status, due, catalog, operation, started, opportunity, engagement };
      put.run({ ...columns, listedInvitation, task: JSON.stringify(task) });
      inserted(task.account);
      changed(task.account);
    },
    find(account: string, id: string): Task | null {
      const row = selectOne.get(account, id);
      return isRow(row) ? readJson<Task>(row, 'task') : null;
    },
    /** The tasks that the account has started with one operation in a catalog. */
    page(
      account: string,
      catalog: string,
      operation: TaskOperation,
      filters: readonly Filter[],
      query: PageQuery<'started'>,
    ): Page<Task> {
      const scopeFilters: Filter[] = [
        { column: 'account', operator: '=', value: account },
        { column: 'operation', operator: '=', value: operation },
        { column: 'catalog', operator: '=', value: catalog },
      ];
      const { sql, values } = keyset({ table: 'tasks' }, [...scopeFilters, ...filters], query, 'id');
      const rows = toRows(db.prepare(sql).all(...values));
      return {
        items: readableRows(
          rows.slice(0, query.size),
          (row) => readJson<Task>(row, 'task'),
          (row) => `task ${readText(row, 'id')} of account ${account}`,
        ),
        hasMore: rows.length > query.size,
        keyOf: (task) => [task.started, task.id],
      };
    },
    /** Accounts with an unfinished task. */
    accountsWithOpenTasks: (): string[] => toRows(selectOpenAccounts.all()).map((row) => readText(row, 'account')),
    /** Tasks that are due by `now`, oldest first. Damaged ones are set aside. */
    due: (account: string, now: number): Task[] =>
      readableRows(
        toRows(due.all(account, now)),
        (row) => readJson<Task>(row, 'task'),
        (row) => `task ${readText(row, 'id')} of account ${account}`,
        (row) => {
          setAside.run(account, readText(row, 'id'));
          changed(account);
        },
      ),
  };
}
