import { randomBytes } from 'node:crypto';
import { createBackground } from './background.ts';
import { createCallLog } from './callLog.ts';
import { accountClock } from './clock.ts';
import { createEventLog } from './events/eventLog.ts';
import { createFaultInjector } from './faults/faultInjector.ts';
import { createQuotas } from './faults/quotas.ts';
import { nextTokenCodec } from './nextToken.ts';
import { opportunityRowForm } from './operations/ListOpportunities.ts';
import { formOf } from './protocol/responseForm.ts';
import { randomIds } from './resourceIds.ts';
import { ruleSet } from './rules/evaluate.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { productSteps } from './steps.ts';
import { openStore } from './store/store.ts';
import type { World } from './world.ts';

/** Builds a world from its settings: the one place that creates its parts. */
export function createWorld(settings: Partial<Settings> = {}, serverNow: () => number = Date.now): World {
  const merged = { ...defaultSettings, ...settings };
  const store = openStore(merged.data, opportunityRowForm);
  const background = createBackground();
  // Stored with the data, so that a stream can be resumed after a restart, and never against another log.
  const epoch = store.getOrCreateMeta('eventEpoch', () => randomBytes(6).toString('hex'));
  const clock = accountClock(store.accounts, serverNow, formOf(merged.like).modified === 'seconds' ? 1000 : 1);
  return {
    ...store,
    settings: merged,
    clock,
    ids: randomIds,
    // Stored with the data, so that a list can be paged on after a restart.
    nextTokens: nextTokenCodec(store.getOrCreateMeta('pageSecret', () => randomBytes(32).toString('base64'))),
    events: createEventLog(store.eventStore, randomIds.uuid, background, epoch, {
      duplicates: merged.eventsDuplicates,
    }),
    calls: createCallLog(),
    faults: createFaultInjector(),
    quotas: createQuotas(clock, store.accounts, merged),
    rules: ruleSet,
    background,
    steps: productSteps,
  };
}
