import type { History, HistoryEvent, OpportunityState } from './history.ts';

/**
 * Whether some order of the events, each between its start and its end, explains all responses. This is Wing and Gong's
 * search, which remembers the states it has tried; histories have at most a dozen events.
 */
export function isLinearizable({ initial, events }: History): boolean {
  const tried = new Set<string>();
  const search = (done: ReadonlySet<number>, state: OpportunityState): boolean => {
    if (done.size === events.length) return true;
    const key = `${[...done].sort((a, b) => a - b).join()}|${JSON.stringify(state)}`;
    if (tried.has(key)) return false;
    tried.add(key);
    const open = [...events.keys()].filter((index) => !done.has(index));
    const firstEnd = Math.min(...open.map((index) => events[index]?.endMs ?? Number.POSITIVE_INFINITY));
    return open.some((index) => {
      const event = events[index];
      // An event that started after another had ended cannot come before it.
      if (!event || event.startMs > firstEnd) return false;
      return statesAfter(state, event).some((next) => search(new Set([...done, index]), next));
    });
  };
  return search(new Set(), initial);
}

const sameInstant = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && Date.parse(a) === Date.parse(b);

/** The states that the event may lead to; none when its response is impossible in this state (behaviour C.6, B.2). */
export function statesAfter(state: OpportunityState, event: HistoryEvent): readonly OpportunityState[] {
  switch (event.kind) {
    case 'update':
      if (!event.ok) return sameInstant(event.lastModified, state.lastModified) ? [] : [state];
      if (!sameInstant(event.lastModified, state.lastModified)) return [];
      return [{ ...state, lastModified: event.newLastModified, title: event.title ?? '' }];
    case 'get': {
      if (!event.ok || event.title !== state.title) return [];
      if (event.solutions.join() !== [...state.solutions].sort().join()) return [];
      if (state.lastModified !== null && !sameInstant(event.newLastModified, state.lastModified)) return [];
      return [{ ...state, lastModified: event.newLastModified }];
    }
    case 'associate': {
      const attached = state.solutions.includes(event.entity ?? '');
      if (!event.ok) return attached ? [state] : [];
      return attached ? [] : eitherLock({ ...state, solutions: [...state.solutions, event.entity ?? ''] });
    }
    case 'disassociate': {
      const attached = state.solutions.includes(event.entity ?? '');
      if (!event.ok) return attached ? [] : [state];
      return attached ? eitherLock({ ...state, solutions: state.solutions.filter((one) => one !== event.entity) }) : [];
    }
  }
}

/** An association was seen with and without a new LastModifiedDate (since-launch J.9). */
const eitherLock = (state: OpportunityState): readonly OpportunityState[] => [state, { ...state, lastModified: null }];
