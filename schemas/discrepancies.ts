/** Where the sources disagree, which reading the contract takes, and why. The derivation reads this table. */
import { additionDates } from './discrepancies/additionDates.ts';
import { additions } from './discrepancies/additions.ts';
import { changes } from './discrepancies/changes.ts';
import type { Discrepancy } from './discrepancies/discrepancy.ts';
import { formats } from './discrepancies/formats.ts';
import { nulls } from './discrepancies/nulls.ts';
import { values } from './discrepancies/values.ts';

export type { AdditionDate, Change, Reading } from './discrepancies/change.ts';
export type { Discrepancy, Effect, Example, Side } from './discrepancies/discrepancy.ts';

export const discrepancies: readonly Discrepancy[] = [...nulls, ...formats, ...values, ...additions];
export { type SdkDiscrepancy, sdkDiscrepancies } from './discrepancies/sdk.ts';
export { additionDates, changes };
