import type { EventBridgeClient, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { limit } from '../limits.ts';
import type { EventBridgeEvent } from '../store/eventStore.ts';
import { boundedHttpHandler } from './boundedHttpHandler.ts';
import type { EventLog } from './eventLog.ts';

/** What PutEvents accepts at once. */
const maxBatchSize = 10;

interface ForwardOptions {
  /** Receives one line when delivery begins to fail, and one when it works again. */
  readonly report: (line: string) => void;
  readonly deadlineMs?: number;
}

/**
 * Puts every event on the default bus of an EventBridge-compatible endpoint. Best effort, as live: no response ever waits
 * for it, and events that cannot be delivered are dropped.
 */
export function forwardEvents(
  events: EventLog,
  endpoint: string,
  { report, deadlineMs = limit('eventDeliveryMs') }: ForwardOptions,
): void {
  const queue: EventBridgeEvent[] = [];
  let client: EventBridgeClient | null = null;
  let sending = false;
  let failing = false;
  const reportFailure = (reason: string): void => {
    if (!failing)
      report(`events do not reach ${withoutSecret(endpoint)} (${reason}); they are dropped until it responds`);
    failing = true;
  };
  const deliver = async (batch: readonly EventBridgeEvent[]): Promise<void> => {
    try {
      client ??= await createClient(endpoint, deadlineMs);
      const rejection = await putEvents(client, batch);
      if (rejection !== null) return reportFailure(rejection);
      if (failing) report(`events reach ${withoutSecret(endpoint)} again`);
      failing = false;
    } catch (error) {
      reportFailure(error instanceof Error ? error.message || error.name : String(error));
    }
  };
  const flush = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    while (queue.length > 0) await deliver(queue.splice(0, maxBatchSize));
    sending = false;
  };
  events.subscribe(({ event }) => {
    queue.push(event);
    if (queue.length > limit('queuedEvents')) {
      queue.shift();
      reportFailure(`more than ${limit('queuedEvents')} are waiting`);
    }
    void flush();
  });
}

/** The endpoint without user name and password. */
function withoutSecret(endpoint: string): string {
  const url = new URL(endpoint);
  return `${url.origin}${url.pathname === '/' ? '' : url.pathname}`;
}

/** The client is loaded with the first event only: most runs have no endpoint. */
async function createClient(endpoint: string, deadlineMs: number): Promise<EventBridgeClient> {
  // The project supports Node 20; the SDK need not say here that its later versions will not.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const { EventBridgeClient } = await import('@aws-sdk/client-eventbridge');
  const { AWS_ACCESS_KEY_ID: accessKeyId = 'test', AWS_SECRET_ACCESS_KEY: secretAccessKey = 'test' } = process.env;
  const sessionToken = process.env.AWS_SESSION_TOKEN;
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
  const requestHandler = boundedHttpHandler({ deadlineMs, maxBytes: limit('eventResponseBytes') });
  return new EventBridgeClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 2, requestHandler });
}

/** Puts some events. @returns what the endpoint says against one of them, or null */
async function putEvents(client: EventBridgeClient, events: readonly EventBridgeEvent[]): Promise<string | null> {
  const { PutEventsCommand } = await import('@aws-sdk/client-eventbridge');
  const { FailedEntryCount, Entries } = await client.send(new PutEventsCommand({ Entries: events.map(toEntry) }));
  if (!FailedEntryCount) return null;
  const first = Entries?.find(({ ErrorCode }) => ErrorCode);
  return `${FailedEntryCount} rejected: ${first?.ErrorCode ?? 'no reason given'} ${first?.ErrorMessage ?? ''}`.trim();
}

/** PutEvents sets version, id, account and region of the envelope itself. */
const toEntry = (event: EventBridgeEvent): PutEventsRequestEntry => ({
  Source: event.source,
  DetailType: event['detail-type'],
  Detail: JSON.stringify(event.detail),
  Resources: [...event.resources],
  Time: new Date(event.time),
});
