import { ApiError, internalServerError } from '../apiError.ts';
import { valueAt } from './builders/paths.ts';
import { asString, mutateError, mutateRequestErrors } from './builders/replaceSteps.ts';
import type { MutantTable } from './mutant.ts';

/** A request is rejected, but with the wrong error. */
export const errors: MutantTable = {
  'error-code-always-invalid-value': {
    caughtBy: 'CRE-2c01',
    description: 'Every entry of ErrorList has Code INVALID_VALUE, and a Message that names no valid value.',
    replaces: mutateError(
      ({ errorName, message, Reason, ErrorList }) =>
        new ApiError(
          errorName,
          message,
          Reason,
          ErrorList.map((entry) => ({ ...entry, Code: 'INVALID_VALUE' as const, Message: 'not valid' })),
        ),
    ),
  },
  'error-list-empty': {
    caughtBy: 'CRE-7c66',
    description: 'A ValidationException has an empty ErrorList.',
    replaces: mutateError(({ errorName, message, Reason }) => new ApiError(errorName, message, Reason)),
  },
  'error-names-parent-field': {
    caughtBy: 'GEN-83a7',
    description: 'AssignOpportunity names the parent of the invalid member instead of the member.',
    replaces: mutateRequestErrors('AssignOpportunity', (entry) => ({
      ...entry,
      FieldName: entry.FieldName?.split('.')[0] ?? 'assignee',
    })),
  },
  'get-wrong-error-code': {
    caughtBy: 'GEN-e39b',
    description: 'GetOpportunity returns Code DUPLICATE_KEY_VALUE for every invalid request.',
    replaces: mutateRequestErrors('GetOpportunity', (entry) => ({ ...entry, Code: 'DUPLICATE_KEY_VALUE' })),
  },
  'only-first-business-error-reported': {
    caughtBy: 'CRE-c53a',
    description: 'A ValidationException lists only the first of several violated business rules.',
    replaces: mutateError((error) =>
      error.Reason === 'BUSINESS_VALIDATION_FAILED'
        ? new ApiError(error.errorName, error.message, error.Reason, error.ErrorList.slice(0, 1))
        : error,
    ),
  },
  'malformed-json-causes-500': {
    caughtBy: 'PRO-b022',
    description: 'A body that is not JSON causes an InternalServerException.',
    replaces: mutateError((error) =>
      error.errorName === 'SerializationException' ? new ApiError('InternalServerException', '') : error,
    ),
  },
  'non-ascii-title-causes-500': {
    caughtBy: 'GEN-17de',
    description: 'CreateOpportunity fails when Project.Title has a character that is not ASCII.',
    replaces: (original) => ({
      validateRequest: (call, body) => {
        const input = original.validateRequest(call, body);
        if (call.operation === 'CreateOpportunity' && /[^ -~]/.test(asString(valueAt(body, 'Project/Title'))))
          throw internalServerError();
        return input;
      },
    }),
  },
  'non-string-identifier-causes-500': {
    caughtBy: 'GEN-aa49',
    description: 'GetEngagementInvitation fails when Identifier is not a string.',
    replaces: (original) => ({
      validateRequest: (call, body) => {
        if (call.operation === 'GetEngagementInvitation' && !['string', 'undefined'].includes(typeof body.Identifier))
          throw internalServerError();
        return original.validateRequest(call, body);
      },
    }),
  },
  'only-first-error-reported': {
    caughtBy: 'CRE-9348',
    description: 'A ValidationException lists only the first of several errors.',
    replaces: mutateError(
      ({ errorName, message, Reason, ErrorList }) => new ApiError(errorName, message, Reason, ErrorList.slice(0, 1)),
    ),
  },
  'wrong-validation-reason': {
    caughtBy: 'GEN-721e',
    description: 'A violated business rule is reported with Reason REQUEST_VALIDATION_FAILED.',
    replaces: mutateError((error) =>
      error.Reason === 'BUSINESS_VALIDATION_FAILED'
        ? new ApiError(error.errorName, error.message, 'REQUEST_VALIDATION_FAILED', error.ErrorList)
        : error,
    ),
  },
};
