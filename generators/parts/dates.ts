import fc from 'fast-check';

const dayMs = 86_400_000;
/** The calendar date `days` from now, YYYY-MM-DD in UTC. */
export const dateFromToday = (days: number, nowMs: number = Date.now()): string =>
  new Date(nowMs + days * dayMs).toISOString().slice(0, 10);

/** A close date in the future, at least two days ahead, so that it stays valid across midnight UTC (behaviour D). */
export const futureDate: fc.Arbitrary<string> = fc
  .oneof(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 6, max: 1500 }))
  .map((days) => dateFromToday(days));

/** A date from one year ago to three years ahead. */
export const dateNearToday: fc.Arbitrary<string> = fc
  .integer({ min: -365, max: 3 * 365 })
  .map((days) => dateFromToday(days));

/** Any calendar date with a year of four digits; leap days and turns of a century occur. */
export const anyDate: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('2024-02-29', '2000-01-01', '1999-12-31', '2099-12-31') },
  {
    weight: 4,
    arbitrary: fc
      .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) })
      .map((atMs) => new Date(atMs).toISOString().slice(0, 10)),
  },
);

/** An instant in the forms that the service accepts: seconds or milliseconds, Z or +00:00 (behaviour A.15). */
const instantBetween = (fromMs: number, toMs: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: fromMs, max: toMs }), fc.constantFrom('seconds', 'milliseconds', 'offset'))
    .map(([atMs, form]) => {
      const text = new Date(atMs).toISOString();
      if (form === 'seconds') return text.replace(/\.\d{3}Z$/, 'Z');
      return form === 'offset' ? text.replace('Z', '+00:00') : text;
    });

export const timestamp = instantBetween(Date.UTC(2015, 0, 1), Date.UTC(2035, 0, 1));
/** An instant before today, as a history holds it. */
export const pastTimestamp = instantBetween(Date.UTC(2024, 10, 14), Date.UTC(2026, 0, 1));
