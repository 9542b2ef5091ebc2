import { getAt } from '../bodyPath.ts';
import { explainMismatch } from '../expectedError.ts';
import { historyOf } from './history.ts';
import { isLinearizable } from './linearizability.ts';
import { findMismatch } from './matcher.ts';
import type { Check, Expectation, StepResult } from './replayCase.ts';

/** A task that ended as FAILED counts as a rejection (behaviour F.9). */
const isFailedTask = (outcome: StepResult): boolean => outcome.ok && getAt(outcome.body, 'TaskStatus') === 'FAILED';

/** Explains how a response differs from the expected one; null when it does not. */
export function explainUnexpected(expectation: Expectation, outcome: StepResult): string | null {
  const what = `${outcome.operation} `;
  const failed = isFailedTask(outcome);
  if (expectation.kind === 'accepted') {
    if (!outcome.ok) return `${what}was rejected: ${describeError(outcome)}`;
    if (failed)
      return `${what}ended as a failed task: ${String(getAt(outcome.body, 'ReasonCode'))} ${String(getAt(outcome.body, 'Message'))}`;
    const mismatch =
      expectation.expectedBody === undefined ? null : findMismatch(expectation.expectedBody, outcome.body);
    return mismatch === null ? null : `${what}returned a wrong value: ${mismatch}`;
  }
  if (outcome.ok && !failed)
    return `${what}was accepted and should have been rejected with ${expectation.expectedErrors.map(({ error, codes, fields }) => [error, codes?.join('|'), fields?.join('|')].filter(Boolean).join(' ')).join(' or ')}`;
  const rejection = failed
    ? {
        name: 'FailedTask',
        members: { ReasonCode: getAt(outcome.body, 'ReasonCode'), Message: getAt(outcome.body, 'Message') },
      }
    : (outcome.error ?? { name: 'a response that names no error', members: {} });
  const mismatch = explainMismatch(rejection, expectation.expectedErrors);
  return mismatch === null ? null : `${what}was rejected with the wrong error: ${mismatch}`;
}

export const describeError = ({ error }: StepResult): string =>
  error ? `${error.name} ${JSON.stringify(error.members).slice(0, 400)}` : 'no error was named';

/** Explains how the responses of several steps contradict each other; null when they do not. */
export function explainContradiction(check: Check, outcomes: readonly StepResult[]): string | null {
  const body = (step: number): unknown => outcomes[step]?.body;
  const list = (step: number, at: string): readonly unknown[] => {
    const found = at === '' ? body(step) : getAt(body(step), at);
    return Array.isArray(found) ? found : [];
  };
  const keys = (items: readonly unknown[], by: string): readonly string[] =>
    items.map((item) => String(getAt(item, by)));
  switch (check.kind) {
    case 'same': {
      const [first = 0, ...rest] = check.steps;
      const plain = (step: number): unknown =>
        omitMembers(check.at === '' ? body(step) : getAt(body(step), check.at), check.except ?? []);
      for (const step of rest) {
        const mismatch = findMismatch(plain(first), plain(step));
        if (mismatch !== null) return `responses ${first} and ${step} should be the same: ${mismatch}`;
      }
      return null;
    }
    case 'reversed': {
      const [down, up] = check.steps.map((step) => keys(list(step, check.at), check.by));
      return sameKeys(down ?? [], [...(up ?? [])].reverse())
        ? null
        : `descending ${preview(down)} is not the reverse of ascending ${preview(up)}`;
    }
    case 'joined': {
      const pages = check.parts.flatMap((step) => keys(list(step, check.at), check.by));
      const whole = keys(list(check.whole, check.at), check.by);
      return sameKeys(pages, whole) ? null : `the pages hold ${preview(pages)}, the whole list ${preview(whole)}`;
    }
    case 'filtered': {
      const fit = (item: unknown): boolean =>
        Object.entries(check.where).every(([path, values]) => values.includes(String(getAt(item, path))));
      const wanted = keys(list(check.all, check.at).filter(fit), check.by);
      const got = keys(list(check.some, check.at), check.by);
      return sameKeys(wanted, got)
        ? null
        : `filtered by ${preview(check.where)} the list should hold ${preview(wanted)}, it holds ${preview(got)}`;
    }
    case 'sorted': {
      const got = keys(list(check.step, check.at), check.by);
      const byText = [...got].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      // Whether O999 comes before O1000 is not documented.
      const byNumber = [...got].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
      // A whole second may be written without a fraction, which as text comes after one with.
      const byInstant = got.every(isInstant) ? [[...got].sort((a, b) => Date.parse(a) - Date.parse(b))] : [];
      const inOrder = [byText, byNumber, ...byInstant].map((keys) =>
        check.order === 'ASCENDING' ? keys : keys.toReversed(),
      );
      return inOrder.some((keys) => sameKeys(got, keys))
        ? null
        : `the list is not in ${check.order.toLowerCase()} order of ${check.by}: ${preview(got)}`;
    }
    case 'holdsAll': {
      const got = check.parts.flatMap((step) => keys(list(step, check.at), check.by));
      const lost = check.values.filter((value) => !got.includes(value));
      const repeated = got.filter((value, index) => got.indexOf(value) !== index);
      if (lost.length > 0) return `the pages lost ${preview(lost)}`;
      return repeated.length > 0 ? `the pages repeat ${preview(repeated)}` : null;
    }
    case 'counts': {
      const got = keys(list(check.step, check.at), check.by).filter((key) => key !== '');
      const found = got.length;
      return found === check.count ? null : `the list should hold ${check.count}, it holds ${found}: ${preview(got)}`;
    }
    case 'winners': {
      const group = check.steps.flatMap((step) => outcomes[step] ?? []);
      const won = group.filter(({ ok }) => ok).length;
      if (won !== check.exactly)
        return `${won} of ${group.length} requests sent at once succeeded, not ${check.exactly}`;
      const losers = group.filter(({ ok }) => !ok);
      return (
        losers
          .map((lost) => explainUnexpected({ kind: 'rejected', expectedErrors: check.losers }, lost))
          .find((mismatch) => mismatch !== null) ?? null
      );
    }
    case 'linearizable': {
      const history = historyOf(
        body(check.before),
        check.steps.flatMap((step) => outcomes[step] ?? []),
      );
      return isLinearizable(history)
        ? null
        : `no order of the requests explains their responses: ${preview(history.events.map(({ kind, ok, startMs, endMs }) => [kind, ok, Math.round(startMs), Math.round(endMs)]))}`;
    }
  }
}

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);
const preview = (value: unknown): string => {
  const text = JSON.stringify(value) ?? '';
  return text.length > 300 ? `${text.slice(0, 297)}…` : text;
};

function omitMembers(value: unknown, names: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT/.test(text);
