import { get } from '../faults/at.ts';
import type { Outcome } from '../replay/case.ts';

/** One request to a single opportunity, with what was asked, what came back, and when. */
export interface HistoryEvent {
  readonly kind: 'update' | 'get' | 'associate' | 'disassociate';
  readonly from: number;
  readonly to: number;
  readonly ok: boolean;
  /** The lock that an update carried, or that a read or an update came back with. */
  readonly lock: string | null;
  readonly newLock: string | null;
  readonly title: string | null;
  readonly entity: string | null;
  readonly solutions: readonly string[];
}

/** What is known of the opportunity before its requests run at once. */
export interface State {
  /** null after a change whose answer does not tell the new lock. */
  readonly lock: string | null;
  readonly title: string;
  readonly solutions: readonly string[];
}
export interface History {
  readonly initial: State;
  readonly events: readonly HistoryEvent[];
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String).sort() : []);

const kinds: Readonly<Record<string, HistoryEvent['kind']>> = {
  UpdateOpportunity: 'update',
  GetOpportunity: 'get',
  AssociateOpportunity: 'associate',
  DisassociateOpportunity: 'disassociate',
};

/** Reads a history from the answers; `before` is what GetOpportunity said before they were sent. */
export function historyOf(before: unknown, outcomes: readonly Outcome[]): History {
  return {
    initial: stateOf(before),
    events: outcomes.map((outcome) => {
      const kind = kinds[outcome.operation];
      if (!kind) throw new Error(`HarnessFault: ${outcome.operation} has no place in a history.`);
      const read = stateOf(outcome.body);
      return {
        kind,
        from: outcome.from,
        to: outcome.to,
        ok: outcome.ok,
        lock: kind === 'update' ? text(get(outcome.sent, 'LastModifiedDate')) : read.lock,
        newLock: text(get(outcome.body, 'LastModifiedDate')),
        title: kind === 'update' ? text(get(outcome.sent, 'Project/Title')) : read.title,
        entity: text(get(outcome.sent, 'RelatedEntityIdentifier')),
        solutions: read.solutions,
      };
    }),
  };
}

const stateOf = (body: unknown): State => ({
  lock: text(get(body, 'LastModifiedDate')),
  title: text(get(body, 'Project/Title')) ?? '',
  solutions: texts(get(body, 'RelatedEntityIdentifiers/Solutions')),
});
