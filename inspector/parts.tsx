/// <reference lib="dom" />
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { HistoryEntry, Json } from './control.ts';

/** An instant as the log and the histories show it: UTC, to the second. */
export const shownTime = (instant: string): string => instant.slice(0, 19).replace('T', ' ');

/** The mood of a status: by it the colour is chosen, and the word says the same. */
const moods: Readonly<Record<string, string>> = {
  Approved: 'good',
  ACCEPTED: 'good',
  Rejected: 'bad',
  REJECTED: 'bad',
  EXPIRED: 'bad',
  'Action Required': 'amber',
  'In review': 'calm',
  Submitted: 'calm',
  PENDING: 'calm',
};
export const Status = ({ value }: { readonly value: string }) => (
  <span class={`status ${moods[value] ?? 'plain'}`}>{value}</span>
);

/** Text of fixed width, which scrolls by itself. Whatever callers have sent stays text here. */
export const PlainText = ({ text, label }: { readonly text: string; readonly label: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
  <section class="text" tabIndex={0} aria-label={label}>
    <pre>{text}</pre>
  </section>
);
export const JsonText = ({ value, label }: { readonly value: Json | undefined; readonly label: string }) => (
  <PlainText text={JSON.stringify(value, null, 2)} label={label} />
);

export interface CopyProps {
  readonly text: () => string;
  readonly onCopied: (sentence: string, failed: boolean) => void;
  readonly children: ComponentChildren;
}
export function Copy({ text, onCopied, children }: CopyProps) {
  const copy = (): void => {
    navigator.clipboard.writeText(text()).then(
      () => onCopied('Copied.', false),
      () => onCopied('The browser did not allow to copy: select the text instead.', true),
    );
  };
  return (
    <button type="button" onClick={copy}>
      {children}
    </button>
  );
}

/** A row of a list that opens below itself. */
export interface RowProps {
  readonly id: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly head: ComponentChildren;
  readonly children: ComponentChildren;
}
export const Row = ({ id, open, onToggle, head, children }: RowProps) => (
  <li class={open ? 'row open' : 'row'} id={id}>
    <button type="button" class="head" aria-expanded={open} onClick={onToggle}>
      {head}
    </button>
    {open && <div class="body">{children}</div>}
  </li>
);

/**
 * Rows that stand still while the pointer is over them: what arrives meanwhile would move the row that is about to be
 * pressed.
 */
export function useHeld<T>(rows: readonly T[]) {
  const [held, setHeld] = useState<readonly T[] | null>(null);
  const shown = rows.length === 0 ? rows : (held ?? rows);
  const waiting = rows.filter((row) => !shown.includes(row)).length;
  const handlers = { onPointerEnter: () => setHeld(rows), onPointerLeave: () => setHeld(null) };
  return { shown, waiting, handlers };
}
export const Waiting = ({ count }: { readonly count: number }) =>
  count === 0 ? null : <span class="quiet">{count} new, shown when the pointer leaves the list</span>;

const change = (name: string, before: string | null | undefined, after: string | null | undefined): string =>
  before === after ? '' : `${name} ${before ?? 'none'} → ${after ?? 'none'}`;
const sentenceOf = (entry: HistoryEntry): string =>
  entry.Event ??
  [change('Review', entry.ReviewStatusBefore, entry.ReviewStatus), change('Stage', entry.StageBefore, entry.Stage)]
    .filter((part) => part !== '')
    .join(', ');

/** What happened to a record, oldest first: its states, and the events that told of it. */
export const History = ({ entries }: { readonly entries: readonly HistoryEntry[] }) => (
  <>
    <h4>History</h4>
    <ol class="history">
      {entries.map((entry, place) => (
        <li key={place} class={entry.Event === undefined ? 'state' : 'event'}>
          <time>{shownTime(entry.At)}</time> {sentenceOf(entry) || 'Became visible to the partner'}
        </li>
      ))}
    </ol>
  </>
);
