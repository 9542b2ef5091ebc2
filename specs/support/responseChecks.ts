import type { ApiResponse } from '../../client/response.ts';
import { terminalLine } from '../../reports/render/plainText.ts';
import { formatShapeError, type OperationName, type ShapeError } from '../../schemas/index.ts';

/** Describes a response in one line, for error messages. What the target wrote is data: it steers no terminal and no CI runner. */
export const describeResponse = (response: ApiResponse): string => terminalLine(describe(response));

function describe({ operation, status, error, text, shape }: ApiResponse): string {
  const shapeError = shape.shapeErrors[0];
  const shapeText = shapeError ? `; shape: ${formatShapeError(shapeError)}` : '';
  if (!error) return `${operation} answered ${status} ${text.slice(0, 200) || '(empty body)'}${shapeText}`;
  const { Message, Reason, ErrorList } = error.members;
  const list = Array.isArray(ErrorList) ? ` ${JSON.stringify(ErrorList).slice(0, 500)}` : '';
  return `${operation} answered ${status} ${error.name} ${String(Reason ?? '')} '${String(Message ?? '')}'${list}${shapeText}`;
}

/**
 * The first shape error that makes a 200 response unusable: not JSON, the wrong kind of body, or a required member missing
 * at the top. Deeper errors are left to the operation's requirement on shape.
 */
export function fatalShapeError(reply: ApiResponse<OperationName>): ShapeError | null {
  const fatalKeywords = new Set(['json', 'type', 'required']);
  return reply.shape.shapeErrors.find(({ path, keyword }) => fatalKeywords.has(keyword) && path.length < 2) ?? null;
}
