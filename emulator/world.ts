import { randomBytes } from 'node:crypto';
import { accountClock, type Clock } from './clock.ts';
import { type Events, eventLog } from './events/events.ts';
import { type Faults, faults } from './faults/faults.ts';
import { type Quotas, quotas } from './faults/quotas.ts';
import { type Ids, randomIds } from './ids.ts';
import { findMutant } from './mutants/mutant.ts';
import { type Pages, pages } from './pages.ts';
import { defaults, type Settings } from './settings.ts';
import type { Caller } from './store/accounts.ts';
import { openStore, type Store } from './store/store.ts';

/** All that an operation may ask for. The one place that news things up. */
export interface World extends Store {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly pages: Pages;
  readonly events: Events;
  readonly faults: Faults;
  readonly quotas: Quotas;
}
/** An operation asks for exactly what it uses, and is told who calls. */
export type Scope<Needs extends keyof World> = Pick<World, Needs> & { readonly caller: Caller };

export function createWorld(settings: Partial<Settings> = {}, server: () => number = Date.now): World {
  const all = { ...defaults, ...settings };
  const store = openStore(all.data);
  const clock = accountClock(store.accounts, server);
  const sound: World = {
    ...store,
    settings: all,
    clock,
    ids: randomIds,
    // Kept with the data, so that a list can be paged on after a restart.
    pages: pages(store.kept('pageSecret', () => randomBytes(32).toString('base64'))),
    events: eventLog(store.eventRows, randomIds.uuid, { twice: all.eventsDuplicates }),
    faults: faults(),
    quotas: quotas(clock, store.accounts, all),
  };
  // A seeded fault of the whole process may stand in for a part of it.
  return { ...sound, ...(all.mutant === null ? {} : findMutant(all.mutant)?.world?.(sound)) };
}
