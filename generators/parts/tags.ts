import fc from 'fast-check';
import type { Members } from './members.ts';

const letters = fc.constantFrom(...'abzAZ09éßжλ中 _.:/=+-@');
const key = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: letters, minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constant('k'.repeat(128)) },
);
const value = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: letters, minLength: 0, maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constant('v'.repeat(256)) },
);
const few = fc.uniqueArray(fc.record({ Key: key, Value: value }), {
  minLength: 1,
  maxLength: 3,
  selector: ({ Key }) => Key,
});
/** The longest list, made of numbers: drawing two hundred keys letter by letter would take a second. */
const most = fc
  .record({ count: fc.constantFrom(199, 200), Value: value })
  .map(({ count, Value }) => Array.from({ length: count }, (_, index) => ({ Key: `key ${index}`, Value })));

/** Tags of a task, one to two hundred with keys that differ (behaviour B). */
export const tagMembers: Members = {
  Tags: fc.oneof({ weight: 12, arbitrary: few }, { weight: 1, arbitrary: most }),
};
