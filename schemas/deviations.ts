/** Where the sources disagree, which reading the contract takes, and why. The derivation reads this table. */
import { additions } from './deviations/additions.ts';
import type { Deviation } from './deviations/deviation.ts';
import { forms } from './deviations/forms.ts';
import { nulls } from './deviations/nulls.ts';
import { values } from './deviations/values.ts';

export type { Deviation, Effect, Proof, Side } from './deviations/deviation.ts';

export const deviations: readonly Deviation[] = [...nulls, ...forms, ...values, ...additions];
