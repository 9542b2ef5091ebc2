import { contractElements, type Element } from './coverage/elements.ts';
import type { Tally } from './tally.ts';

/** One disagreement between sources about a shape. The target of the run is one of the sources. */
export interface DriftRow {
  readonly operation: string;
  readonly path: string;
  readonly kind: 'member' | 'value';
  /** Who has it and who does not, for example "target against document and model". */
  readonly disagreement: string;
  readonly times: number | null;
}

/** What the target returned that the documents do not know, then what it returned that only the later model knows. */
export function driftRows(
  target: string,
  tally: Tally,
  elements: readonly Element[] = contractElements(),
): readonly DriftRow[] {
  const who = target === 'emulator' ? 'emulator' : 'target';
  const unknown = tally.drift().map(({ operation, path, kind, value, error, times }) => ({
    operation: error ? `${operation} (${error})` : operation,
    path: kind === 'value' ? `${path}=${value}` : path,
    kind,
    disagreement: `${who} against document and model`,
    times,
  }));
  const since = elements
    .filter(({ kind, origin }) => origin === 'model' && kind.startsWith('response'))
    .filter(({ operation, path }) => tally.seen(operation).response.has(path))
    .map(({ operation, path, kind }) => ({
      operation,
      path,
      kind: kind === 'response value' ? ('value' as const) : ('member' as const),
      disagreement: `${who} and model against document`,
      times: null,
    }));
  return [...unknown, ...since];
}
