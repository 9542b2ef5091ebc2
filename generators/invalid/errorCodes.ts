import type { ExpectedError } from '../expectedError.ts';
import { fieldNames } from '../expectedError.ts';

/**
 * Codes that may name a broken constraint. Which code belongs to which constraint is not documented (behaviour A.17), so
 * each keyword has every code whose name fits it.
 */
export const codesByKeyword: Readonly<Record<string, readonly string[]>> = {
  required: ['REQUIRED_FIELD_MISSING'],
  null: ['REQUIRED_FIELD_MISSING', 'INVALID_VALUE'],
  type: ['INVALID_VALUE', 'INVALID_STRING_FORMAT', 'INVALID_ENUM_VALUE'],
  enum: ['INVALID_ENUM_VALUE'],
  pattern: ['INVALID_STRING_FORMAT', 'INVALID_VALUE'],
  format: ['INVALID_STRING_FORMAT', 'INVALID_VALUE'],
  minLength: ['INVALID_STRING_FORMAT', 'INVALID_VALUE', 'VALUE_OUT_OF_RANGE', 'REQUIRED_FIELD_MISSING'],
  maxLength: ['INVALID_STRING_FORMAT', 'INVALID_VALUE', 'VALUE_OUT_OF_RANGE'],
  minimum: ['VALUE_OUT_OF_RANGE', 'INVALID_VALUE'],
  maximum: ['VALUE_OUT_OF_RANGE', 'INVALID_VALUE'],
  minItems: ['NOT_ENOUGH_VALUES', 'VALUE_OUT_OF_RANGE', 'INVALID_VALUE', 'REQUIRED_FIELD_MISSING'],
  maxItems: ['TOO_MANY_VALUES', 'VALUE_OUT_OF_RANGE', 'INVALID_VALUE'],
};

/** The errors for a request that breaks these constraints at one path; the service may name any of them first. */
export function requestErrors(path: string, keywords: readonly string[]): readonly ExpectedError[] {
  const codes = [...new Set(keywords.flatMap((keyword) => codesByKeyword[keyword] ?? []))];
  const validation: ExpectedError = {
    error: 'ValidationException',
    reason: 'REQUEST_VALIDATION_FAILED',
    codes,
    fields: fieldNames(path),
  };
  // A body that cannot be read into the operation's types may be rejected before any validation, as JSON services do.
  const undecodable = keywords.some((keyword) => ['type', 'format', 'null'].includes(keyword));
  return undecodable ? [validation, { error: 'SerializationException' }] : [validation];
}
