/** Short ways to the members that rules ask for, and to a fault. */
import type { GetOpportunityResponse, ValidationExceptionErrorCode } from '../../schemas/index.ts';
import type { FieldError } from '../apiError.ts';
import type { RuleContext } from './rule.ts';

type FullOpportunity = Required<GetOpportunityResponse>;
type Account = NonNullable<NonNullable<FullOpportunity['Customer']>['Account']>;

export const account = ({ proposed }: RuleContext): Partial<Account> => proposed.Customer?.Account ?? {};
export const address = (context: RuleContext): NonNullable<Account['Address']> => account(context).Address ?? {};
export const project = ({ proposed }: RuleContext): NonNullable<FullOpportunity['Project']> => proposed.Project ?? {};
export const marketing = ({ proposed }: RuleContext): NonNullable<FullOpportunity['Marketing']> =>
  proposed.Marketing ?? {};
export const lifeCycle = ({ proposed }: RuleContext): NonNullable<FullOpportunity['LifeCycle']> =>
  proposed.LifeCycle ?? {};
export const storedStatus = ({ stored }: RuleContext): string | null => stored?.LifeCycle?.ReviewStatus ?? null;

/** Has a value: not absent, null, blank or an empty list (behaviour A.11, A.14: null and absent are one). */
export const hasValue = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0) && `${value}`.trim() !== '';

/** National security waives company, state, postal code and website (behaviour D; CSV-F). */
export const isNationalSecurity = ({ proposed }: RuleContext): boolean => proposed.NationalSecurity === 'Yes';

/** One fault; no field name for faults of state (behaviour A.19). */
export const fieldError = (
  FieldName: string | null,
  Code: ValidationExceptionErrorCode,
  Message: string,
): FieldError => (FieldName === null ? { Code, Message } : { FieldName, Code, Message });

/** The fault when it applies, or none. */
export const errorIf = (condition: boolean, ...errors: readonly FieldError[]): readonly FieldError[] =>
  condition ? errors : [];
