import { mismatch } from '../admissible.ts';
import { get } from '../faults/at.ts';
import { historyOf } from '../journeys/history.ts';
import { isLinearizable } from '../journeys/linearizability.ts';
import type { Check, Expectation, Outcome } from './case.ts';
import { mismatchAt } from './matches.ts';

/** A task that ended as FAILED is a refusal too (facts F.9). */
const failedTask = (outcome: Outcome): boolean => outcome.ok && get(outcome.body, 'TaskStatus') === 'FAILED';

/** How the answer differs from what was expected, in words; null when it does not. */
export function unexpected(expectation: Expectation, outcome: Outcome): string | null {
  const what = `${outcome.operation} `;
  const failed = failedTask(outcome);
  if (expectation.kind === 'accepted') {
    if (!outcome.ok) return `${what}was refused: ${refusalOf(outcome)}`;
    if (failed)
      return `${what}ended as a failed task: ${String(get(outcome.body, 'ReasonCode'))} ${String(get(outcome.body, 'Message'))}`;
    const said = expectation.holds === undefined ? null : mismatchAt(expectation.holds, outcome.body);
    return said === null ? null : `${what}answered wrongly: ${said}`;
  }
  if (outcome.ok && !failed)
    return `${what}was accepted and should have been refused with ${expectation.admissible.map(({ error, codes, fields }) => [error, codes?.join('|'), fields?.join('|')].filter(Boolean).join(' ')).join(' or ')}`;
  const refused = failed
    ? {
        name: 'FailedTask',
        members: { ReasonCode: get(outcome.body, 'ReasonCode'), Message: get(outcome.body, 'Message') },
      }
    : (outcome.problem ?? { name: 'an answer that names no exception', members: {} });
  const said = mismatch(refused, expectation.admissible);
  return said === null ? null : `${what}was refused wrongly: ${said}`;
}

export const refusalOf = ({ problem }: Outcome): string =>
  problem ? `${problem.name} ${JSON.stringify(problem.members).slice(0, 400)}` : 'no exception was named';

/** How the answers of several steps contradict each other, in words; null when they do not. */
export function contradiction(check: Check, outcomes: readonly Outcome[]): string | null {
  const body = (step: number): unknown => outcomes[step]?.body;
  const list = (step: number, at: string): readonly unknown[] => {
    const found = at === '' ? body(step) : get(body(step), at);
    return Array.isArray(found) ? found : [];
  };
  const keys = (items: readonly unknown[], by: string): readonly string[] => items.map((item) => String(get(item, by)));
  switch (check.kind) {
    case 'same': {
      const [first = 0, ...rest] = check.steps;
      const plain = (step: number): unknown =>
        without(check.at === '' ? body(step) : get(body(step), check.at), check.except ?? []);
      for (const step of rest) {
        const said = mismatchAt(plain(first), plain(step));
        if (said !== null) return `answers ${first} and ${step} should be alike: ${said}`;
      }
      return null;
    }
    case 'reversed': {
      const [down, up] = check.steps.map((step) => keys(list(step, check.at), check.by));
      return equal(down ?? [], [...(up ?? [])].reverse())
        ? null
        : `descending ${show(down)} is not the reverse of ascending ${show(up)}`;
    }
    case 'joined': {
      const pages = check.parts.flatMap((step) => keys(list(step, check.at), check.by));
      const whole = keys(list(check.whole, check.at), check.by);
      return equal(pages, whole) ? null : `the pages hold ${show(pages)}, the whole list ${show(whole)}`;
    }
    case 'filtered': {
      const fit = (item: unknown): boolean =>
        Object.entries(check.where).every(([path, values]) => values.includes(String(get(item, path))));
      const wanted = keys(list(check.all, check.at).filter(fit), check.by);
      const got = keys(list(check.some, check.at), check.by);
      return equal(wanted, got)
        ? null
        : `filtered by ${show(check.where)} the list should hold ${show(wanted)}, it holds ${show(got)}`;
    }
    case 'sorted': {
      const got = keys(list(check.step, check.at), check.by);
      const sorted = [...got].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      return equal(got, check.order === 'ASCENDING' ? sorted : sorted.reverse())
        ? null
        : `the list is not in ${check.order.toLowerCase()} order of ${check.by}: ${show(got)}`;
    }
    case 'holdsAll': {
      const got = check.parts.flatMap((step) => keys(list(step, check.at), check.by));
      const lost = check.values.filter((value) => !got.includes(value));
      const repeated = got.filter((value, index) => got.indexOf(value) !== index);
      if (lost.length > 0) return `the pages lost ${show(lost)}`;
      return repeated.length > 0 ? `the pages repeat ${show(repeated)}` : null;
    }
    case 'counts': {
      const got = keys(list(check.step, check.at), check.by).filter((key) => key !== '');
      const found = got.length;
      return found === check.exactly ? null : `the list should hold ${check.exactly}, it holds ${found}: ${show(got)}`;
    }
    case 'winners': {
      const group = check.steps.flatMap((step) => outcomes[step] ?? []);
      const won = group.filter(({ ok }) => ok).length;
      if (won !== check.exactly)
        return `${won} of ${group.length} requests sent at once succeeded, not ${check.exactly}`;
      const losers = group.filter(({ ok }) => !ok);
      return (
        losers
          .map((lost) => unexpected({ kind: 'refused', admissible: check.losers }, lost))
          .find((said) => said !== null) ?? null
      );
    }
    case 'linearizable': {
      const history = historyOf(
        body(check.before),
        check.steps.flatMap((step) => outcomes[step] ?? []),
      );
      return isLinearizable(history)
        ? null
        : `no order of the requests explains their answers: ${show(history.events.map(({ kind, ok, from, to }) => [kind, ok, Math.round(from), Math.round(to)]))}`;
    }
  }
}

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);
const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? '';
  return text.length > 300 ? `${text.slice(0, 297)}…` : text;
};

function without(value: unknown, names: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}
