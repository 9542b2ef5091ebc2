import fc from 'fast-check';

const dayMs = 86_400_000;
/** The calendar date `days` from now, YYYY-MM-DD in UTC. */
export const dateFromToday = (days: number, nowMs: number = Date.now()): string =>
  new Date(nowMs + days * dayMs).toISOString().slice(0, 10);

/** A close date in the future. It starts at two days, so that a run across midnight UTC stays valid (behaviour D). */
export const futureDate: fc.Arbitrary<string> = fc
  .oneof(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 6, max: 1500 }))
  .map((days) => dateFromToday(days));

/** Any real calendar date of four digits' year, leap days and century turns among them. */
export const anyDate: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('2024-02-29', '2000-01-01', '1999-12-31', '2099-12-31') },
  {
    weight: 4,
    arbitrary: fc
      .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) })
      .map((at) => new Date(at).toISOString().slice(0, 10)),
  },
);

/** An instant in the forms that the service takes: seconds or milliseconds, Z or +00:00 (behaviour A.15). */
export const timestamp: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) }),
    fc.constantFrom('seconds', 'millis', 'offset'),
  )
  .map(([at, form]) => {
    const text = new Date(at).toISOString();
    if (form === 'seconds') return text.replace(/\.\d{3}Z$/, 'Z');
    return form === 'offset' ? text.replace('Z', '+00:00') : text;
  });
