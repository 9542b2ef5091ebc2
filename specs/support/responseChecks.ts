import type { ApiResponse } from '../../client/response.ts';
import { formatShapeError, type OperationName, type ShapeError } from '../../schemas/index.ts';

export { Indeterminate } from '../../client/indeterminate.ts';

/** Thrown when what a requirement needs could not be set up: it is then untested, and not failed. */
export class SetupFailed extends Error {
  constructor(message: string) {
    super(`SetupFailed: ${message}`);
  }
}

/** Says what was answered, in one line, for errors. */
export function describeResponse({ operation, status, error, text, shape }: ApiResponse): string {
  const shapeError = shape.shapeErrors[0];
  const shapeText = shapeError ? `; shape: ${formatShapeError(shapeError)}` : '';
  if (!error) return `${operation} answered ${status} ${text.slice(0, 200) || '(empty body)'}${shapeText}`;
  const { Message, Reason, ErrorList } = error.members;
  const list = Array.isArray(ErrorList) ? ` ${JSON.stringify(ErrorList).slice(0, 500)}` : '';
  return `${operation} answered ${status} ${error.name} ${String(Reason ?? '')} '${String(Message ?? '')}'${list}${shapeText}`;
}

/**
 * The fault, if any, that makes a success no success at all: no JSON, the wrong kind of body, or a required member missing
 * at the top. Deeper faults are left to the operation's requirement on shape.
 */
export function fatalShapeError(reply: ApiResponse<OperationName>): ShapeError | null {
  const fatalKeywords = new Set(['json', 'type', 'required']);
  return reply.shape.shapeErrors.find(({ path, keyword }) => fatalKeywords.has(keyword) && path.length < 2) ?? null;
}
