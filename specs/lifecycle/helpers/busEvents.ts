import type { BusEvent, Control } from '../../../client/controlPlane.ts';

/** Where events are documented. */
export const eventsPage = (sections: string): string => `developer guide, events; facts ${sections}`;
export const snapshot = 'Engagement Resource Snapshot Created';
export const type = (event: BusEvent): string => event['detail-type'];

/** The events that `work` led to, in their order. */
export async function eventsCausedBy(control: Control, work: () => Promise<unknown>): Promise<readonly BusEvent[]> {
  const before = new Set((await control.events()).map(({ id }) => id));
  await work();
  return (await control.events()).filter(({ id }) => !before.has(id));
}
/** Their detail-types, sorted and each once: repetitions and order are not promised (behaviour G.2). */
export const typesOf = async (control: Control, work: () => Promise<unknown>): Promise<string[]> =>
  [...new Set((await eventsCausedBy(control, work)).map(type))].sort();

// What an event does not have is seen as such, and is no error of the test.
export const snapshotOf = ({ detail }: BusEvent) => (detail.resourceSnapshot ?? {}) as Record<string, string>;
export const invitationOf = ({ detail }: BusEvent) => (detail.engagementInvitation ?? {}) as Record<string, string>;
