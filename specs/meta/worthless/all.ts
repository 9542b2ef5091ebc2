import { alwaysEmpty } from './alwaysEmpty.ts';
import { alwaysRefuses } from './alwaysRefuses.ts';
import { echo } from './echo.ts';
import { random } from './random.ts';

/** Targets that no requirement may call right. */
export const worthlessTargets = [alwaysRefuses, alwaysEmpty, echo, random] as const;
