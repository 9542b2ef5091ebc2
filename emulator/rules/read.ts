/** Short ways to the members that rules ask for, and to a fault. */
import type { GetOpportunityResponse, ValidationExceptionErrorCode } from '../../schemas/index.ts';
import type { FieldError } from '../problem.ts';
import type { Facts } from './rule.ts';

type Whole = Required<GetOpportunityResponse>;
type Account = NonNullable<NonNullable<Whole['Customer']>['Account']>;

export const account = ({ next }: Facts): Partial<Account> => next.Customer?.Account ?? {};
export const address = (facts: Facts): NonNullable<Account['Address']> => account(facts).Address ?? {};
export const project = ({ next }: Facts): NonNullable<Whole['Project']> => next.Project ?? {};
export const marketing = ({ next }: Facts): NonNullable<Whole['Marketing']> => next.Marketing ?? {};
export const lifeCycle = ({ next }: Facts): NonNullable<Whole['LifeCycle']> => next.LifeCycle ?? {};
export const storedStatus = ({ stored }: Facts): string | null => stored?.LifeCycle?.ReviewStatus ?? null;

/** Has a value: not absent, null, blank or an empty list (facts A.11, A.14: null and absent are one). */
export const isSet = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0) && `${value}`.trim() !== '';

/** National security waives company, state, postal code and website (facts D; CSV-F). */
export const isNationalSecurity = ({ next }: Facts): boolean => next.NationalSecurity === 'Yes';

/** One fault; no field name for faults of state (facts A.19). */
export const fault = (FieldName: string | null, Code: ValidationExceptionErrorCode, Message: string): FieldError =>
  FieldName === null ? { Code, Message } : { FieldName, Code, Message };

/** The fault when it applies, or none. */
export const when = (applies: boolean, ...faults: readonly FieldError[]): readonly FieldError[] =>
  applies ? faults : [];
