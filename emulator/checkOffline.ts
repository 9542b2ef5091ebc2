import {
  type OperationName,
  operationNames,
  type RequestOf,
  requestSchema,
  undocumentedMembers,
} from '../schemas/index.ts';
import { ApiError, type FieldError } from './apiError.ts';
import { checkRequest } from './contract/checkRequest.ts';
import { newOpportunity, replaceOpportunity } from './domain/opportunityMapper.ts';
import { evaluateRules, ruleSet } from './rules/evaluate.ts';
import type { Rule, RuleContext } from './rules/rule.ts';

/** One error that the service would name. */
export interface RequestError {
  /** The member as errors name it: `project.title`; null for the request as a whole. */
  readonly field: string | null;
  readonly code: string;
  readonly message: string;
  /** The broken rule, as docs/fidelity.md lists it, or `contract`. */
  readonly rule: string;
}
export interface RequestReport {
  readonly valid: boolean;
  readonly errors: readonly RequestError[];
  /** Members that no document knows: the service ignores them. */
  readonly ignoredMembers: readonly string[];
}

/** An operation by name. @throws {Error} one line that names them all */
export function operationNamed(name: string): OperationName {
  const found = operationNames.find((known) => known === name);
  if (!found) throw new Error(`${name} is not one of the operations: ${operationNames.join(', ')}.`);
  return found;
}

/**
 * Checks a request without sending it: the contract, and for CreateOpportunity and UpdateOpportunity the rules on what a
 * new opportunity may be, or a pending one may become. What depends on stored data, such as a lock, only an emulator can tell.
 */
export function validateRequest(operation: OperationName, body: Readonly<Record<string, unknown>>): RequestReport {
  const ignoredMembers = undocumentedMembers(requestSchema(operation), body).map(({ path }) => path);
  const errors = errorsOf(() => {
    const request = checkRequest(operation, { ...body });
    if (operation === 'CreateOpportunity') return creationErrors(request as RequestOf<'CreateOpportunity'>);
    if (operation === 'UpdateOpportunity') return updateErrors(request as RequestOf<'UpdateOpportunity'>);
    return [];
  });
  return { valid: errors.length === 0, errors, ignoredMembers };
}

function errorsOf(check: () => readonly RequestError[]): readonly RequestError[] {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.ErrorList.length === 0)
      return [{ field: null, code: error.errorName, message: error.message, rule: 'contract' }];
    return error.ErrorList.map((entry) => toRequestError(entry, 'contract'));
  }
}

const now = (): number => Date.now();
const today = (): string => new Date(now()).toISOString().slice(0, 10);
const stored = (request: RequestOf<'CreateOpportunity'>) =>
  newOpportunity(request, { account: '111111111111', id: 'O10000001', createdAtMs: now() });

const creationErrors = (request: RequestOf<'CreateOpportunity'>): readonly RequestError[] =>
  ruleErrors({
    phase: 'create',
    catalog: request.Catalog,
    origin: request.Origin ?? 'Partner Referral',
    proposed: stored(request),
    stored: null,
    today: today(),
    submission: null,
  });

/** Against a record that is as the request would leave it, so that no rule on changes applies. */
function updateErrors(request: RequestOf<'UpdateOpportunity'>): readonly RequestError[] {
  const { Identifier: _, LastModifiedDate: __, ...members } = request;
  const before = stored({ ...members, ClientToken: 'offline' });
  return ruleErrors({
    phase: 'update',
    catalog: request.Catalog,
    origin: 'Partner Referral',
    proposed: replaceOpportunity(before, request),
    stored: before,
    today: today(),
    submission: null,
  });
}

/** What the service would name, each error with its rule. */
function ruleErrors(context: RuleContext): readonly RequestError[] {
  const named = evaluateRules(context, ruleSet)?.ErrorList ?? [];
  const rules: readonly Rule[] = Object.values(ruleSet.rules).flat();
  const ruleOf = ({ FieldName, Code, Message }: FieldError): string =>
    rules.find(
      (rule) =>
        rule.phases.includes(context.phase) &&
        rule.check(context).some((one) => one.FieldName === FieldName && one.Code === Code && one.Message === Message),
    )?.name ?? 'contract';
  return named.map((entry) => toRequestError(entry, ruleOf(entry)));
}

const toRequestError = ({ FieldName, Code, Message }: FieldError, rule: string): RequestError => ({
  field: FieldName ?? null,
  code: Code,
  message: Message,
  rule,
});
