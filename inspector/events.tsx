import { useState } from 'preact/hooks';
import type { BusEvent } from './control.ts';
import { JsonText, Row, shownTime, useHeld, Waiting } from './parts.tsx';

/** The id of what an event is about, wherever its kind has it. */
const subjectOf = ({ detail }: BusEvent): string =>
  /"(?:identifier|id|engagementId|resourceId)":"([^"]+)"/.exec(JSON.stringify(detail))?.[1] ?? '';

/** The events as EventBridge would deliver them, newest first. */
export function Events({ events }: { readonly events: readonly BusEvent[] }) {
  const [open, setOpen] = useState('');
  const { shown, waiting, handlers } = useHeld(events);
  return (
    <section id="events" aria-labelledby="events-title">
      <div class="heading">
        <h2 id="events-title">Events</h2>
        <Waiting count={waiting} />
      </div>
      {events.length === 0 && <p class="quiet">None yet. They appear here as EventBridge would deliver them.</p>}
      <ul class="rows log" {...handlers}>
        {shown.toReversed().map((event) => (
          <Row
            key={event.id}
            id={`event-${event.id}`}
            open={open === event.id}
            onToggle={() => setOpen(open === event.id ? '' : event.id)}
            head={
              <>
                <span class="title">{event['detail-type']}</span>
                <span class="quiet">
                  {shownTime(event.time)} · {subjectOf(event)}
                </span>
              </>
            }
          >
            <JsonText value={{ ...event }} label={event['detail-type']} />
          </Row>
        ))}
      </ul>
    </section>
  );
}
