import type { Exchange } from '../client/exchange.ts';

/** A point on which the sources disagree (facts J), and what the target of this run was seen to do. */
export interface Habit {
  readonly point: string;
  readonly document: string;
  readonly model: string;
  readonly live: string;
  readonly here: readonly string[];
}
interface Point extends Omit<Habit, 'here'> {
  readonly look: (exchange: Exchange, body: Record<string, unknown>) => string | null;
}

const millis = (stamp: unknown): string | null => {
  if (typeof stamp !== 'string') return null;
  const digits = /\.(\d+)/.exec(stamp)?.[1]?.length ?? 0;
  return digits === 0 ? 'whole seconds' : digits <= 3 ? 'milliseconds' : 'finer than milliseconds';
};
const succeeded = ({ response }: Exchange): boolean => response?.status === 200;
const isTask = ({ operation }: Exchange): boolean => operation.startsWith('StartEngagement');

/** Facts J, where a response can tell. */
const points: readonly Point[] = [
  {
    point: 'HTTP status of client errors',
    document: 'silent',
    model: '400 to 429, one for each error',
    live: '400 on current pages',
    look: ({ response, error }) => (response && error && response.status < 500 ? `${response.status}` : null),
  },
  {
    point: '__type in error bodies',
    document: 'silent',
    model: 'implied by awsJson',
    live: 'absent on the REST route',
    look: ({ error, route }, body) =>
      error && route !== 'raw' ? `${'__type' in body ? 'present' : 'absent'} on the ${route} route` : null,
  },
  {
    point: 'TaskId form',
    document: 'oit-…',
    model: 'task-… (prose: oit-)',
    live: 'task-…',
    look: (exchange, { TaskId }) =>
      isTask(exchange) && typeof TaskId === 'string' ? `${TaskId.split('-', 1)[0]}-…` : null,
  },
  {
    point: 'TaskStatus when a task call returns',
    document: 'asynchronous',
    model: 'asynchronous',
    live: 'COMPLETE at once',
    look: (exchange, { TaskStatus }) => (isTask(exchange) && typeof TaskStatus === 'string' ? TaskStatus : null),
  },
  {
    point: 'Unset members',
    document: 'optional',
    model: 'optional',
    live: 'explicit null',
    look: (exchange, body) =>
      succeeded(exchange) && exchange.operation === 'GetOpportunity' && Object.values(body).includes(null)
        ? 'explicit null'
        : null,
  },
  {
    point: 'LastModifiedDate precision',
    document: 'date and time',
    model: 'date-time',
    live: 'seconds, later milliseconds',
    look: (_, { LastModifiedDate }) => millis(LastModifiedDate),
  },
  {
    point: 'Arn of an opportunity',
    document: 'absent',
    model: 'present',
    live: 'null in 2024, real later',
    look: ({ operation, response }, body) =>
      operation === 'GetOpportunity' && response?.status === 200
        ? 'Arn' in body
          ? body.Arn === null
            ? 'null'
            : 'present'
          : 'absent'
        : null,
  },
  {
    point: 'Body of a void operation',
    document: 'none',
    model: 'empty structure',
    live: 'no bytes',
    look: ({ operation, response }) =>
      /^(Assign|Associate|Disassociate|Reject)/.test(operation) && response?.status === 200
        ? response.body === ''
          ? 'no bytes'
          : response.body.slice(0, 20)
        : null,
  },
];

/** Collects what the target does where the sources disagree. */
export class Habits {
  readonly #seen = new Map<string, Set<string>>();

  add(exchanges: readonly Exchange[]): void {
    for (const exchange of exchanges) {
      const body = parse(exchange.response?.body ?? '');
      for (const { point, look } of points) {
        const found = look(exchange, body);
        if (found === null) continue;
        const all = this.#seen.get(point) ?? new Set();
        this.#seen.set(point, all.add(found));
      }
    }
  }
  rows(): readonly Habit[] {
    return points.map(({ point, document, model, live }) => ({
      point,
      document,
      model,
      live,
      here: [...(this.#seen.get(point) ?? [])].sort(),
    }));
  }
}

function parse(body: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(body);
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
