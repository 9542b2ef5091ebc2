import { randomUUID } from 'node:crypto';
import { get } from '../faults/at.ts';
import { dateFromToday } from '../parts/dates.ts';
import type { Case, Check, Outcome, Step } from './case.ts';

/** `{{3 OpportunitySummaries/0/Id}}`: what answer 3 held there. */
const learned = /^\{\{(\d+) (.+)\}\}$/;
/** `{{fresh 1}}`: a new token, the same for the same number. */
const fresh = /^\{\{fresh (\d+)\}\}$/;
/** `{{today 30}}`: the date so many days from today. */
const dated = /^\{\{today (-?\d+)\}\}$/;

/** Thrown when an earlier answer does not hold what a step needs: the case cannot be played as it was found. */
export class NotReproducible extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotReproducible';
  }
}

/** Steps and checks with what depends on the target, the day and the run replaced by placeholders. */
export function generalise(
  steps: readonly Step[],
  outcomes: readonly Outcome[],
  checks: readonly Check[],
): Pick<Case, 'steps' | 'checks'> {
  const known = new Map<string, string>();
  const tokens = new Map<string, string>();
  const general = (text: string, path: string): string => {
    if (path.endsWith('ClientToken') && text !== '') {
      tokens.set(text, tokens.get(text) ?? `{{fresh ${tokens.size + 1}}}`);
      return tokens.get(text) ?? text;
    }
    if (path.endsWith('TargetCloseDate') && isDate.test(text)) return `{{today ${daysFromToday(text)}}}`;
    return known.get(text) ?? text;
  };
  const made = steps.map((step, index) => {
    const body = mapTexts(step.body, general);
    // What is expected may speak of the answer itself, so that is not learned from before the step is written down.
    const expect = step.expect && { expect: mapTexts(step.expect, general) as NonNullable<Step['expect']> };
    mapTexts(outcomes[index]?.body, (text, path) => {
      if (naming.test(path) && text.length > 6 && !known.has(text)) known.set(text, `{{${index} ${path}}}`);
      return text;
    });
    return { ...step, body, ...expect };
  });
  return { steps: made, checks: mapTexts(checks, general) as readonly Check[] };
}

const isDate = /^\d{4}-\d\d-\d\d$/;
/** Only what names a thing is learned: ids, instants of change and tokens. Other text may repeat by chance. */
const naming = /(Id|Arn|LastModifiedDate|NextToken|Identifier)$/;

/** The value with its placeholders filled from the answers so far. */
export function fillIn(value: unknown, outcomes: readonly Outcome[], tokens: Map<string, string>): unknown {
  return mapTexts(value, (text) => {
    const from = learned.exec(text);
    if (from) {
      const found = get(outcomes[Number(from[1])]?.body, from[2] ?? '');
      if (typeof found !== 'string') throw new NotReproducible(`answer ${from[1]} holds no ${from[2]}`);
      return found;
    }
    const token = fresh.exec(text);
    if (token) {
      tokens.set(text, tokens.get(text) ?? randomUUID());
      return tokens.get(text) ?? text;
    }
    const day = dated.exec(text);
    return day ? dateFromToday(Number(day[1])) : text;
  });
}

const daysFromToday = (date: string): number =>
  Math.round((Date.parse(date) - Date.parse(dateFromToday(0))) / 86_400_000);

function mapTexts(value: unknown, map: (text: string, path: string) => string, path = ''): unknown {
  if (typeof value === 'string') return map(value, path);
  if (Array.isArray(value))
    return value.map((item, index) => mapTexts(item, map, path === '' ? String(index) : `${path}/${index}`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      mapTexts(member, map, path === '' ? name : `${path}/${name}`),
    ]),
  );
}
