import type { EventBridgeClient, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { BusEvent } from '../store/events.ts';
import type { Events } from './events.ts';

/** What PutEvents takes at once. */
const batch = 10;
/** What may wait while the endpoint is slow or away; then the oldest are given up. */
const mostWaiting = 1000;

/**
 * Puts every event on the default bus of an EventBridge-compatible endpoint. Best effort, as live: no answer ever waits
 * for it, and what cannot be delivered is given up. `complain` is told once when delivery begins to fail.
 */
export function forwardEvents(events: Events, endpoint: string, complain: (line: string) => void): void {
  const waiting: BusEvent[] = [];
  let client: Promise<EventBridgeClient> | null = null;
  let busy = false;
  let failing = false;
  const failed = (why: string): void => {
    if (!failing)
      complain(`emulator: events are not reaching ${endpoint} (${why}); they are given up until it answers.`);
    failing = true;
  };
  const pump = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let next = waiting.splice(0, batch); next.length > 0; next = waiting.splice(0, batch)) {
      try {
        client ??= connect(endpoint);
        const refused = await put(await client, next);
        if (refused) failed(refused);
        else failing = false;
      } catch (error) {
        failed(error instanceof Error ? error.message || error.name : String(error));
      }
    }
    busy = false;
  };
  events.subscribe(({ event }) => {
    waiting.push(event);
    if (waiting.length > mostWaiting) {
      waiting.shift();
      failed(`more than ${mostWaiting} are waiting`);
    }
    void pump();
  });
}

/** The client is loaded with the first event only: most runs have no endpoint. */
async function connect(endpoint: string): Promise<EventBridgeClient> {
  // The project supports Node 20; the SDK need not say here that its later versions will not.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const { EventBridgeClient } = await import('@aws-sdk/client-eventbridge');
  const { AWS_ACCESS_KEY_ID: accessKeyId = 'test', AWS_SECRET_ACCESS_KEY: secretAccessKey = 'test' } = process.env;
  const sessionToken = process.env.AWS_SESSION_TOKEN;
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
  const requestHandler = { connectionTimeout: 2_000, requestTimeout: 5_000 };
  return new EventBridgeClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 2, requestHandler });
}

/** Puts some events; what the endpoint says against one of them, or null. */
async function put(client: EventBridgeClient, events: readonly BusEvent[]): Promise<string | null> {
  const { PutEventsCommand } = await import('@aws-sdk/client-eventbridge');
  const { FailedEntryCount, Entries } = await client.send(new PutEventsCommand({ Entries: events.map(asEntry) }));
  if (!FailedEntryCount) return null;
  const first = Entries?.find(({ ErrorCode }) => ErrorCode);
  return `${FailedEntryCount} refused: ${first?.ErrorCode ?? 'no reason given'} ${first?.ErrorMessage ?? ''}`.trim();
}

/** PutEvents sets version, id, account and region of the envelope itself. */
const asEntry = (event: BusEvent): PutEventsRequestEntry => ({
  Source: event.source,
  DetailType: event['detail-type'],
  Detail: JSON.stringify(event.detail),
  Resources: [...event.resources],
  Time: new Date(event.time),
});
