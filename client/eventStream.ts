import type { BusEvent } from './controlPlane.ts';

/** The events in a text of server-sent events; the last block may be unfinished. */
export const eventsIn = (text: string): readonly BusEvent[] =>
  text
    .split('\n\n')
    .slice(0, -1)
    .flatMap((block) => block.split('\n').filter((line) => line.startsWith('data: ')))
    .map((line) => JSON.parse(line.slice('data: '.length)) as BusEvent);

/**
 * Subscribes to an account's events on the emulator's control plane, does some work, and returns what was delivered: as soon
 * as there is an event, or nothing when none came in time.
 */
export async function deliveredDuring(
  { endpoint, account }: { readonly endpoint: string; readonly account: string },
  work: () => Promise<unknown>,
  deadlineMs = 5_000,
): Promise<readonly BusEvent[]> {
  const stop = new AbortController();
  // The subscription stands when its headers are there.
  const { body } = await fetch(`${endpoint}/_emulator/events/stream?AccountId=${account}`, { signal: stop.signal });
  await work();
  const timer = setTimeout(() => stop.abort(), deadlineMs);
  let text = '';
  try {
    const decoder = new TextDecoder();
    for await (const chunk of body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      if (eventsIn(text).length > 0) break;
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
  return eventsIn(text);
}
