import {
  formatShapeError,
  maxExaminedEntries,
  maxExaminedPerList,
  type OperationName,
  type ShapeError,
  shortenLists,
  validateResponse,
} from '../../schemas/index.ts';
import { ControlError } from './controlRequest.ts';

const maxListed = 20;

/** Rejects input with lists that are longer than any the contract is made for. @throws {ControlError} 400 */
export function rejectLongLists(input: unknown): void {
  if (shortenLists(input) !== input)
    throw new ControlError(
      400,
      `A list must have at most ${maxExaminedPerList} entries, and all lists together ${maxExaminedEntries}.`,
    );
}

/** Rejects input that violates the contract, with the first of its errors. @throws {ControlError} 400 */
export function rejectShapeErrors(what: string, errors: readonly ShapeError[]): void {
  if (errors.length === 0) return;
  const more = errors.length > maxListed ? `; and ${errors.length - maxListed} more` : '';
  throw new ControlError(400, `Not ${what}: ${errors.slice(0, maxListed).map(formatShapeError).join('; ')}${more}.`);
}

/**
 * Rejects input that would make a response of the API violate the contract: what the control plane stores, operations return.
 *
 * @throws {ControlError} 400
 */
export function rejectUndocumented(what: string, operation: OperationName, body: unknown): void {
  rejectLongLists(body);
  const { shapeErrors, undocumented } = validateResponse(operation, body);
  rejectShapeErrors(what, [
    ...shapeErrors,
    ...undocumented.map(({ path, kind, value }) => ({
      path: path.split('/'),
      keyword: kind,
      message: kind === 'member' ? `has no member ${value}` : `cannot be ${value}`,
      schemaPath: '',
    })),
  ]);
}
