import type { Discrepancy } from '../discrepancies.ts';
import { readDocument } from './document/readDocument.ts';
import { filesOf } from './emit/files.ts';
import { merge } from './merge/contract.ts';
import { readModel } from './model/readModel.ts';

export interface Sources {
  /** Text of the launch document. */
  readonly document: string;
  /** Text of the Smithy model. */
  readonly model: string;
  /** Names of the operations that the contract describes. */
  readonly operationNames: readonly string[];
}

/**
 * Derives the contract's files, name → text.
 *
 * @throws {SourceError} for a statement that cannot be read or placed
 */
export function derive(
  { document, model, operationNames }: Sources,
  discrepancies: readonly Discrepancy[],
): ReadonlyMap<string, string> {
  const operations = readDocument(document);
  const shapes = readModel(model);
  return filesOf(operations, shapes, merge(operationNames, operations, shapes, discrepancies));
}
