import type { ServerResponse } from 'node:http';
import { isEventId, streamEvents } from '../events/stream.ts';
import { limit } from '../limits.ts';
import type { HttpRequest } from '../protocol/http.ts';
import type { World } from '../world.ts';
import { requireAccount } from './account.ts';
import { ControlError, type ControlRequest } from './controlRequest.ts';

const catalogs = ['AWS', 'Sandbox'] as const;

/** Returns an account's events, oldest first. */
export function listEvents(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Catalog');
  const account = requireAccount(request, world);
  const catalog = request.optionalOneOf('Catalog', catalogs);
  world.steps.runDueWork(account, world);
  const events = world.events.forAccount(account).map(({ event }) => event);
  return { Events: catalog === null ? events : events.filter(({ detail }) => detail.catalog === catalog) };
}

/** Streams the same as server-sent events; Last-Event-ID, as header or in the query, resumes a stream. */
export function stream(
  request: ControlRequest,
  httpRequest: HttpRequest,
  response: ServerResponse,
  world: World,
): void {
  request.allowOnly('AccountId', 'Catalog', 'LastEventId');
  const account = requireAccount(request, world);
  const catalog = request.optionalOneOf('Catalog', catalogs);
  const lastEventId = httpRequest.headers['last-event-id'] ?? request.optionalString('LastEventId');
  if (lastEventId !== null && (typeof lastEventId !== 'string' || !isEventId(lastEventId)))
    throw new ControlError(400, 'Last-Event-ID must be the id of an event of this stream, or 0 for all that is kept.');
  if (world.events.listenerCount() >= limit('eventStreams'))
    throw new ControlError(429, `At most ${limit('eventStreams')} event streams may be open.`);
  world.steps.runDueWork(account, world);
  streamEvents(response, world.events, {
    account,
    catalog,
    lastEventId,
  });
}
