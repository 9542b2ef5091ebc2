import type { AdditionDate, Change } from '../discrepancies/change.ts';
import type { Discrepancy } from '../discrepancies.ts';
import { readDocument } from './document/readDocument.ts';
import { filesOf } from './emit/files.ts';
import { merge } from './merge/contract.ts';
import { mergeModels } from './merge/history.ts';
import { readServiceModel } from './model/readServiceModel.ts';
import { readSmithy } from './model/readSmithy.ts';
import { SourceError } from './sourceError.ts';

/** The texts that the contract is derived from, and the names of the operations that it describes. */
export interface SourceTexts {
  readonly document: string;
  readonly smithy: string;
  readonly serviceModel: string;
  readonly operationNames: readonly string[];
}
/** What was decided where the sources disagree, and when things were changed or added. */
export interface Decisions {
  readonly discrepancies: readonly Discrepancy[];
  readonly changes: readonly Change[];
  readonly additionDates: readonly AdditionDate[];
}

/**
 * Derives the contract's files, name → text.
 *
 * @throws {SourceError} for a statement that cannot be read or placed, with the source and line where they are known
 */
export function derive(texts: SourceTexts, decisions: Decisions): ReadonlyMap<string, string> {
  const document = reading('document', () => readDocument(texts.document));
  const smithy = reading('smithy', () => readSmithy(texts.smithy, 'model-2025'));
  const serviceModel = reading('serviceModel', () => readServiceModel(texts.serviceModel, 'model-2026'));
  const history = mergeModels(smithy, serviceModel, decisions.changes);
  const contract = reading('document', () => merge(texts.operationNames, document, history, decisions));
  return filesOf(document, history.model, contract);
}

/** Names the source in an error that has a line. */
function reading<T>(source: NonNullable<SourceError['source']>, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SourceError) error.source ??= source;
    throw error;
  }
}
