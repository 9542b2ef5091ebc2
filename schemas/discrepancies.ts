/** Where the sources disagree, which reading the contract takes, and why. The derivation reads this table. */
import { additions } from './discrepancies/additions.ts';
import type { Discrepancy } from './discrepancies/discrepancy.ts';
import { formats } from './discrepancies/formats.ts';
import { nulls } from './discrepancies/nulls.ts';
import { values } from './discrepancies/values.ts';

export type { Discrepancy, Effect, Example, Side } from './discrepancies/discrepancy.ts';

export const discrepancies: readonly Discrepancy[] = [...nulls, ...formats, ...values, ...additions];
