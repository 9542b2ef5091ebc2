import { randomBytes } from 'node:crypto';
import { accountClock, type Clock } from './clock.ts';
import { createEventLog, type EventLog } from './events/eventLog.ts';
import { createFaultInjector, type FaultInjector } from './faults/faultInjector.ts';
import { createQuotas, type Quotas } from './faults/quotas.ts';
import { findMutant } from './mutants/mutant.ts';
import { type NextTokenCodec, nextTokenCodec } from './nextToken.ts';
import { type Ids, randomIds } from './resourceIds.ts';
import { defaultSettings, type Settings } from './settings.ts';
import type { Caller } from './store/accountStore.ts';
import { openStore, type Store } from './store/store.ts';

/** All that an operation may ask for. The one place that news things up. */
export interface World extends Store {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly nextTokens: NextTokenCodec;
  readonly events: EventLog;
  readonly faults: FaultInjector;
  readonly quotas: Quotas;
}
/** An operation asks for exactly what it uses, and is told who calls. */
export type Scope<Needs extends keyof World> = Pick<World, Needs> & { readonly caller: Caller };

export function createWorld(settings: Partial<Settings> = {}, serverNow: () => number = Date.now): World {
  const merged = { ...defaultSettings, ...settings };
  const store = openStore(merged.data);
  const clock = accountClock(store.accounts, serverNow);
  const base: World = {
    ...store,
    settings: merged,
    clock,
    ids: randomIds,
    // Kept with the data, so that a list can be paged on after a restart.
    nextTokens: nextTokenCodec(store.getOrCreateMeta('pageSecret', () => randomBytes(32).toString('base64'))),
    events: createEventLog(store.eventStore, randomIds.uuid, { duplicates: merged.eventsDuplicates }),
    faults: createFaultInjector(),
    quotas: createQuotas(clock, store.accounts, merged),
  };
  // A seeded fault of the whole process may stand in for a part of it.
  return { ...base, ...(merged.mutant === null ? {} : findMutant(merged.mutant)?.world?.(base)) };
}
