import type { ServerResponse } from 'node:http';
import { streamEvents } from '../events/stream.ts';
import { settle } from '../life/settle.ts';
import type { RawRequest } from '../protocol/wire.ts';
import type { World } from '../world.ts';
import { type Ask, ControlError } from './ask.ts';
import { accountOf } from './endpoints.ts';

const catalogs = ['AWS', 'Sandbox'] as const;

/** The log of an account's events, oldest first. */
export function listEvents(ask: Ask, world: World): object {
  ask.only('AccountId', 'Catalog');
  const account = accountOf(ask, world);
  const catalog = ask.optionalOneOf('Catalog', catalogs);
  settle(account, world);
  const found = world.events.of(account).map(({ event }) => event);
  return { Events: catalog === null ? found : found.filter(({ detail }) => detail.catalog === catalog) };
}

/** The same as a stream of server-sent events; Last-Event-ID, as header or in the query, resumes it. */
export function stream(ask: Ask, raw: RawRequest, response: ServerResponse, world: World): void {
  ask.only('AccountId', 'Catalog', 'LastEventId');
  const account = accountOf(ask, world);
  const catalog = ask.optionalOneOf('Catalog', catalogs);
  const last = raw.headers['last-event-id'] ?? ask.optionalText('LastEventId');
  if (last !== null && (typeof last !== 'string' || !/^\d{1,15}$/.test(last)))
    throw new ControlError(400, 'Last-Event-ID must be the id of an event of this stream, or 0 for all that is kept.');
  settle(account, world);
  streamEvents(response, world.events, { account, catalog, after: last === null ? null : Number(last) });
}
