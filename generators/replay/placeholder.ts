import { randomUUID } from 'node:crypto';
import { getAt } from '../bodyPath.ts';
import { dateFromToday } from '../parts/dates.ts';
import type { Check, ReplayCase, Step, StepResult } from './replayCase.ts';

/** `{{3 OpportunitySummaries.0.Id}}`: the value at that path of response 3. */
const learnedPlaceholder = /^\{\{(\d+) (.+)\}\}$/;
/** `{{fresh 1}}`: a new token; the same number stands for the same token. */
const tokenPlaceholder = /^\{\{fresh (\d+)\}\}$/;
/** `{{today 30}}`: the date 30 days from today. */
const datePlaceholder = /^\{\{today (-?\d+)\}\}$/;

/** An earlier response lacks a value that a step needs, so that the case cannot be replayed. */
export class NotReproducible extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotReproducible';
  }
}

/** Steps and checks with what depends on the target, the day and the run replaced by placeholders. */
export function parameterize(
  steps: readonly Step[],
  outcomes: readonly StepResult[],
  checks: readonly Check[],
): Pick<ReplayCase, 'steps' | 'checks'> {
  const known = new Map<string, string>();
  const tokens = new Map<string, string>();
  const replaceValue = (text: string, path: string): string => {
    if (path.endsWith('ClientToken') && text !== '') {
      tokens.set(text, tokens.get(text) ?? `{{fresh ${tokens.size + 1}}}`);
      return tokens.get(text) ?? text;
    }
    if (path.endsWith('TargetCloseDate') && isDate.test(text)) return `{{today ${daysFromToday(text)}}}`;
    return known.get(text) ?? text;
  };
  const parameterized = steps.map((step, index) => {
    const body = mapStrings(step.body, replaceValue);
    // The expectation may name values of the response itself, so they are learned after the step is written.
    const expect = step.expect && { expect: mapStrings(step.expect, replaceValue) as NonNullable<Step['expect']> };
    mapStrings(outcomes[index]?.body, (text, path) => {
      if (identifierPath.test(path) && text.length > 6 && !known.has(text)) known.set(text, `{{${index} ${path}}}`);
      return text;
    });
    return { ...step, body, ...expect };
  });
  return { steps: parameterized, checks: mapStrings(checks, replaceValue) as readonly Check[] };
}

const isDate = /^\d{4}-\d\d-\d\d$/;
/** Only identifiers, locks and tokens are learned. Other text may repeat by chance. */
const identifierPath = /(Id|Arn|LastModifiedDate|NextToken|Identifier)$/;

/** The value with its placeholders filled from the responses so far. */
export function resolve(value: unknown, outcomes: readonly StepResult[], tokens: Map<string, string>): unknown {
  return mapStrings(value, (text) => {
    const from = learnedPlaceholder.exec(text);
    if (from) {
      const found = getAt(outcomes[Number(from[1])]?.body, from[2] ?? '');
      if (typeof found !== 'string') throw new NotReproducible(`response ${from[1]} has no ${from[2]}`);
      return found;
    }
    const token = tokenPlaceholder.exec(text);
    if (token) {
      tokens.set(text, tokens.get(text) ?? randomUUID());
      return tokens.get(text) ?? text;
    }
    const day = datePlaceholder.exec(text);
    return day ? dateFromToday(Number(day[1])) : text;
  });
}

const daysFromToday = (date: string): number =>
  Math.round((Date.parse(date) - Date.parse(dateFromToday(0))) / 86_400_000);

function mapStrings(value: unknown, map: (text: string, path: string) => string, path = ''): unknown {
  if (typeof value === 'string') return map(value, path);
  if (Array.isArray(value))
    return value.map((item, index) => mapStrings(item, map, path === '' ? String(index) : `${path}.${index}`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      mapStrings(member, map, path === '' ? name : `${path}.${name}`),
    ]),
  );
}
