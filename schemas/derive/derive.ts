import type { Discrepancy } from '../discrepancies.ts';
import { readDocument } from './document/readDocument.ts';
import { filesOf } from './emit/files.ts';
import { merge } from './merge/contract.ts';
import { readModel } from './model/readModel.ts';

/** Document and model in, the contract's files out. Throws a SourceFault for what it cannot take. */
export async function derive(
  document: string,
  model: string,
  discrepancies: readonly Discrepancy[],
): Promise<ReadonlyMap<string, string>> {
  const operations = readDocument(document);
  const shapes = readModel(model);
  return filesOf(operations, shapes, merge(operations, shapes, discrepancies));
}
