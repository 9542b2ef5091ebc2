import type { EventBridgeClient, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { EventBridgeEvent } from '../store/eventStore.ts';
import type { EventLog } from './eventLog.ts';

/** What PutEvents takes at once. */
const maxBatchSize = 10;
/** What may wait while the endpoint is slow or away; then the oldest are given up. */
const maxQueued = 1000;

/**
 * Puts every event on the default bus of an EventBridge-compatible endpoint. Best effort, as live: no answer ever waits
 * for it, and what cannot be delivered is given up. `complain` is told once when delivery begins to fail.
 */
export function forwardEvents(events: EventLog, endpoint: string, onFailure: (line: string) => void): void {
  const queue: EventBridgeEvent[] = [];
  let client: Promise<EventBridgeClient> | null = null;
  let sending = false;
  let failing = false;
  const reportFailure = (reason: string): void => {
    if (!failing)
      onFailure(`emulator: events are not reaching ${endpoint} (${reason}); they are given up until it answers.`);
    failing = true;
  };
  const flush = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    for (let batch = queue.splice(0, maxBatchSize); batch.length > 0; batch = queue.splice(0, maxBatchSize)) {
      try {
        client ??= createClient(endpoint);
        const rejection = await putEvents(await client, batch);
        if (rejection) reportFailure(rejection);
        else failing = false;
      } catch (error) {
        reportFailure(error instanceof Error ? error.message || error.name : String(error));
      }
    }
    sending = false;
  };
  events.subscribe(({ event }) => {
    queue.push(event);
    if (queue.length > maxQueued) {
      queue.shift();
      reportFailure(`more than ${maxQueued} are waiting`);
    }
    void flush();
  });
}

/** The client is loaded with the first event only: most runs have no endpoint. */
async function createClient(endpoint: string): Promise<EventBridgeClient> {
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
async function putEvents(client: EventBridgeClient, events: readonly EventBridgeEvent[]): Promise<string | null> {
  const { PutEventsCommand } = await import('@aws-sdk/client-eventbridge');
  const { FailedEntryCount, Entries } = await client.send(new PutEventsCommand({ Entries: events.map(toEntry) }));
  if (!FailedEntryCount) return null;
  const first = Entries?.find(({ ErrorCode }) => ErrorCode);
  return `${FailedEntryCount} refused: ${first?.ErrorCode ?? 'no reason given'} ${first?.ErrorMessage ?? ''}`.trim();
}

/** PutEvents sets version, id, account and region of the envelope itself. */
const toEntry = (event: EventBridgeEvent): PutEventsRequestEntry => ({
  Source: event.source,
  DetailType: event['detail-type'],
  Detail: JSON.stringify(event.detail),
  Resources: [...event.resources],
  Time: new Date(event.time),
});
