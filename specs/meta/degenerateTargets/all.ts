import { alwaysEmpty } from './alwaysEmpty.ts';
import { alwaysRejects } from './alwaysRejects.ts';
import { echo } from './echo.ts';
import { randomValues } from './randomValues.ts';

/** Targets that no requirement may call right. */
export const degenerateTargets = [alwaysRejects, alwaysEmpty, echo, randomValues] as const;
