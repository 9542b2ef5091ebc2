import type { Exchange } from '../../client/exchange.ts';
import { operations } from '../../schemas/index.ts';

/** A point on which the sources disagree (behaviour J), and what the target of this run was seen to do. */
export interface ObservedVariant {
  readonly topic: string;
  readonly document: string;
  readonly model: string;
  readonly live: string;
  readonly observed: readonly string[];
}
interface VariantTopic extends Omit<ObservedVariant, 'observed'> {
  readonly observe: (exchange: Exchange, body: Record<string, unknown>) => string | null;
}

const timestampPrecision = (stamp: unknown): string | null => {
  if (typeof stamp !== 'string') return null;
  const digits = /\.(\d+)/.exec(stamp)?.[1]?.length ?? 0;
  return digits === 0 ? 'whole seconds' : digits <= 3 ? 'milliseconds' : 'finer than milliseconds';
};
const succeeded = ({ response }: Exchange): boolean => response?.status === 200;

/** Facts J, where a response can tell. */
const variantTopics: readonly VariantTopic[] = [
  {
    topic: 'HTTP status of client errors',
    document: 'silent',
    model: '400 to 429, one for each error',
    live: '400 on current pages',
    observe: ({ response, error }) => (response && error && response.status < 500 ? `${response.status}` : null),
  },
  {
    topic: '__type in error bodies',
    document: 'silent',
    model: 'implied by awsJson',
    live: 'absent on the REST route',
    observe: ({ error, route }, body) =>
      error && route !== 'raw' ? `${'__type' in body ? 'present' : 'absent'} on the ${route} route` : null,
  },
  {
    topic: 'TaskId form',
    document: 'oit-…',
    model: 'task-… (prose: oit-)',
    live: 'task-…',
    observe: (_, { TaskId }) => (typeof TaskId === 'string' ? `${TaskId.split('-', 1)[0]}-…` : null),
  },
  {
    topic: 'TaskStatus when a task call returns',
    document: 'asynchronous',
    model: 'asynchronous',
    live: 'COMPLETE at once',
    observe: (_, { TaskStatus }) => (typeof TaskStatus === 'string' ? TaskStatus : null),
  },
  {
    topic: 'Unset members',
    document: 'optional',
    model: 'optional',
    live: 'explicit null',
    observe: (exchange, body) =>
      succeeded(exchange) && exchange.operation === 'GetOpportunity' && Object.values(body).includes(null)
        ? 'explicit null'
        : null,
  },
  {
    topic: 'LastModifiedDate precision',
    document: 'date and time',
    model: 'date-time',
    live: 'seconds, later milliseconds',
    observe: (_, { LastModifiedDate }) => timestampPrecision(LastModifiedDate),
  },
  {
    topic: 'Arn of an opportunity',
    document: 'absent',
    model: 'present',
    live: 'null in 2024, real later',
    observe: ({ operation, response }, body) =>
      operation === 'GetOpportunity' && response?.status === 200
        ? 'Arn' in body
          ? body.Arn === null
            ? 'null'
            : 'present'
          : 'absent'
        : null,
  },
  {
    topic: 'Body of a void operation',
    document: 'none',
    model: 'empty structure',
    live: 'no bytes',
    observe: ({ operation, response }) =>
      operation !== 'raw' && operations[operation].void && response?.status === 200
        ? response.body === ''
          ? 'no bytes'
          : response.body.slice(0, 20)
        : null,
  },
];

/** Collects what the target does where the sources disagree. */
export class VariantObserver {
  readonly #seen = new Map<string, Set<string>>();

  add(exchanges: readonly Exchange[]): void {
    for (const exchange of exchanges) {
      const body = parse(exchange.response?.body ?? '');
      for (const { topic, observe } of variantTopics) {
        const found = observe(exchange, body);
        if (found === null) continue;
        const all = this.#seen.get(topic) ?? new Set();
        this.#seen.set(topic, all.add(found));
      }
    }
  }
  rows(): readonly ObservedVariant[] {
    return variantTopics.map(({ topic, document, model, live }) => ({
      topic,
      document,
      model,
      live,
      observed: [...(this.#seen.get(topic) ?? [])].sort(),
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
