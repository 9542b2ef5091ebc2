import type { Statuses } from './protocol/statuses.ts';

/** What the flags of main.ts decide for the whole process. */
export interface Settings {
  readonly statuses: Statuses;
  readonly tasks: 'inline' | 'deferred';
  /** How long a deferred task takes, unless its account says otherwise. */
  readonly taskDelayMillis: number;
  /** Seeded fault of every account; null for none. */
  readonly mutant: string | null;
  /** `:memory:`, or the file that the data lives in. */
  readonly data: string;
  readonly quotas: boolean;
  readonly readDelayMillis: number;
  readonly eventsEndpoint: string | null;
  readonly eventsDuplicates: boolean;
}

export const defaults: Settings = {
  statuses: 'flat',
  tasks: 'inline',
  taskDelayMillis: 200,
  mutant: null,
  data: ':memory:',
  quotas: false,
  readDelayMillis: 0,
  eventsEndpoint: null,
  eventsDuplicates: false,
};
