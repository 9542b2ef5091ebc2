import type { AwsSubmission, ResponseOf } from '../../schemas/index.ts';
import { limit } from '../limits.ts';
import type { DueTimes } from './dueTimes.ts';
import type { Db } from './openDatabase.ts';
import { isRow, readableRows, readJson, readText, toRows } from './sqliteRow.ts';
import { trimRegularly } from './trim.ts';

type FromOpportunity = ResponseOf<'StartEngagementFromOpportunityTask'>;
export type TaskOperation = 'StartEngagementFromOpportunityTask' | 'StartEngagementByAcceptingInvitationTask';

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
export type TaskStore = ReturnType<typeof taskStore>;

export function taskStore(db: Db, { changed }: DueTimes) {
  const put = db.prepare('INSERT OR REPLACE INTO tasks (account, id, status, due, task) VALUES (?, ?, ?, ?, ?)');
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
      put.run(task.account, task.id, task.status, task.due, JSON.stringify(task));
      inserted(task.account);
      changed(task.account);
    },
    find(account: string, id: string): Task | null {
      const row = selectOne.get(account, id);
      return isRow(row) ? readJson<Task>(row, 'task') : null;
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
