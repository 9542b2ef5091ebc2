/** Accessors for the members that rules read, and constructors of their errors. */
import type { GetOpportunityResponse, ValidationExceptionErrorCode } from '../../schemas/index.ts';
import { type FieldError, fieldName } from '../apiError.ts';
import type { Rule, RuleContext } from './rule.ts';

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

/** The status that locks follow: what an update leaves out does not open them (since-launch Q.6). */
export const lockingStatus = (context: RuleContext): string | null =>
  storedStatus(context) ?? context.heldStatus ?? null;

/** Whether a value is there: not absent, null, blank or an empty list (behaviour A.11, A.14: null and absent are the same). */
export const hasValue = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0) && `${value}`.trim() !== '';

/** Whether the opportunity concerns national security, which waives company, state, postal code and website (behaviour D.7). */
export const isNationalSecurity = ({ proposed }: RuleContext): boolean => proposed.NationalSecurity === 'Yes';

/** The value at a path in the API's spelling, `Customer.Account.Industry`; undefined where a parent is missing. */
export const memberAt = (opportunity: RuleContext['proposed'] | null, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined),
      opportunity,
    );

/** One error. Errors about the state of a record have no field name (behaviour A.19). */
export const fieldError = (
  FieldName: string | null,
  Code: ValidationExceptionErrorCode,
  Message: string,
): FieldError => (FieldName === null ? { Code, Message } : { FieldName, Code, Message });

/** The error about a missing member, named by its path in the API's spelling (the text: behaviour A.20). */
export function requiredError(path: string): FieldError {
  const field = fieldName(path.split('.'));
  return fieldError(field, 'REQUIRED_FIELD_MISSING', `${field} is required`);
}

export const errorIf = (condition: boolean, ...errors: readonly FieldError[]): readonly FieldError[] =>
  condition ? errors : [];

/** A rule with one error, whose text does not depend on the request. */
export const singleErrorRule = ({
  error,
  isViolated,
  ...rule
}: Omit<Rule, 'errors' | 'check'> & {
  readonly error: FieldError;
  readonly isViolated: (context: RuleContext) => boolean;
}): Rule => ({ ...rule, errors: [error], check: (context) => errorIf(isViolated(context), error) });

/** `Customer.Account.CompanyName` → `company-name`, for the name of a rule in a family. */
export const kebabName = (path: string): string =>
  (path.split('.').at(-1) ?? path).replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();
