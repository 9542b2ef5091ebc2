import { removeAt, setAt } from '../bodyPath.ts';
import { dateFromToday } from '../parts/dates.ts';
import type { Change } from './violation.ts';

/** Puts a value at a path. A function is called anew for each request, for values that depend on the day. */
export const set =
  (path: string, value: unknown): Change =>
  (body) =>
    setAt(body, path, typeof value === 'function' ? value() : value);

export const remove =
  (path: string): Change =>
  (body) =>
    removeAt(body, path);

export const all =
  (...changes: readonly Change[]): Change =>
  (body) =>
    changes.reduce((changed, change) => change(changed), body);

/** The date `days` from the day the request is made, YYYY-MM-DD in UTC. */
export const inDays = (days: number) => (): string => dateFromToday(days);

/** A customer at an address in the US. */
export const inTheUs: Change = set('Customer.Account.Address', {
  City: 'San Francisco',
  StateOrRegion: 'California',
  CountryCode: 'US',
  PostalCode: '94105',
  StreetAddress: '1 Market Street',
});
