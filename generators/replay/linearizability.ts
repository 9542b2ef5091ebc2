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
      const next = apply(state, event);
      return next !== null && search(new Set([...done, index]), next);
    });
  };
  return search(new Set(), initial);
}

const sameInstant = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && Date.parse(a) === Date.parse(b);

/** The state after the event; null when its response is impossible in this state (behaviour C.6, B.2). */
export function apply(state: OpportunityState, event: HistoryEvent): OpportunityState | null {
  switch (event.kind) {
    case 'update':
      if (!event.ok) return sameInstant(event.lastModified, state.lastModified) ? null : state;
      if (!sameInstant(event.lastModified, state.lastModified)) return null;
      return { ...state, lastModified: event.newLastModified, title: event.title ?? '' };
    case 'get': {
      if (!event.ok || event.title !== state.title) return null;
      if (event.solutions.join() !== [...state.solutions].sort().join()) return null;
      if (state.lastModified !== null && !sameInstant(event.newLastModified, state.lastModified)) return null;
      return { ...state, lastModified: event.newLastModified };
    }
    case 'associate': {
      const attached = state.solutions.includes(event.entity ?? '');
      if (!event.ok) return attached ? state : null;
      return attached ? null : { ...state, lastModified: null, solutions: [...state.solutions, event.entity ?? ''] };
    }
    case 'disassociate': {
      const attached = state.solutions.includes(event.entity ?? '');
      if (!event.ok) return attached ? null : state;
      return attached
        ? { ...state, lastModified: null, solutions: state.solutions.filter((one) => one !== event.entity) }
        : null;
    }
  }
}
