import { getAt } from '../bodyPath.ts';
import type { StepResult } from './replayCase.ts';

/** One request about an opportunity and its response, with their times. */
export interface HistoryEvent {
  readonly kind: 'update' | 'get' | 'associate' | 'disassociate';
  readonly startMs: number;
  readonly endMs: number;
  readonly ok: boolean;
  /** The LastModifiedDate that an update sent, or that a read returned. */
  readonly lastModified: string | null;
  readonly newLastModified: string | null;
  readonly title: string | null;
  readonly entity: string | null;
  readonly solutions: readonly string[];
}

/** The opportunity's state before or between the concurrent requests. */
export interface OpportunityState {
  /** null after a change whose response does not return it. */
  readonly lastModified: string | null;
  readonly title: string;
  readonly solutions: readonly string[];
}
export interface History {
  readonly initial: OpportunityState;
  readonly events: readonly HistoryEvent[];
}

const stringOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const sortedStrings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String).sort() : []);

const kinds: Readonly<Record<string, HistoryEvent['kind']>> = {
  UpdateOpportunity: 'update',
  GetOpportunity: 'get',
  AssociateOpportunity: 'associate',
  DisassociateOpportunity: 'disassociate',
};

/** The history of concurrent requests; `before` is what GetOpportunity returned before they were sent. */
export function historyOf(before: unknown, outcomes: readonly StepResult[]): History {
  return {
    initial: stateOf(before),
    events: outcomes.map((outcome) => {
      const kind = kinds[outcome.operation];
      if (!kind) throw new Error(`${outcome.operation} has no place in a history.`);
      const read = stateOf(outcome.body);
      return {
        kind,
        startMs: outcome.startMs,
        endMs: outcome.endMs,
        ok: outcome.ok,
        lastModified:
          kind === 'update' ? stringOrNull(getAt(outcome.requestBody, 'LastModifiedDate')) : read.lastModified,
        newLastModified: stringOrNull(getAt(outcome.body, 'LastModifiedDate')),
        title: kind === 'update' ? stringOrNull(getAt(outcome.requestBody, 'Project.Title')) : read.title,
        entity: stringOrNull(getAt(outcome.requestBody, 'RelatedEntityIdentifier')),
        solutions: read.solutions,
      };
    }),
  };
}

const stateOf = (body: unknown): OpportunityState => ({
  lastModified: stringOrNull(getAt(body, 'LastModifiedDate')),
  title: stringOrNull(getAt(body, 'Project.Title')) ?? '',
  solutions: sortedStrings(getAt(body, 'RelatedEntityIdentifiers.Solutions')),
});
