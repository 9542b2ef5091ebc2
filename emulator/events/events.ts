/** An event before it has its envelope (facts G.5). */
export interface Happening {
  readonly account: string;
  readonly detailType: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly resources: readonly string[];
  /** When it happened on the account's clock, in milliseconds. */
  readonly at: number;
}
/** Where operations tell what has happened. */
export interface Events {
  emit(happening: Happening): void;
  /** All of an account, oldest first, as EventBridge would deliver them. */
  of(account: string): readonly unknown[];
  forget(account: string): void;
}

/** Keeps the last thousand events of each account in memory. */
export function eventLog(uuid: () => string, keep = 1000): Events {
  const logs = new Map<string, unknown[]>();
  return {
    emit({ account, detailType, detail, resources, at }) {
      const log = logs.get(account) ?? [];
      logs.set(account, log);
      const time = `${new Date(at).toISOString().slice(0, 19)}Z`;
      const envelope = { version: '0', id: uuid(), 'detail-type': detailType, source: 'aws.partnercentral-selling' };
      log.push({ ...envelope, account, time, region: 'us-east-1', resources, detail });
      if (log.length > keep) log.shift();
    },
    of: (account) => logs.get(account) ?? [],
    forget: (account) => {
      logs.delete(account);
    },
  };
}
