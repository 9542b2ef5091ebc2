import type { Tally } from '../collect/tally.ts';
import { type ContractElement, contractElements } from '../coverage/elements.ts';

/** One disagreement between sources about a shape. The target of the run is one of the sources. */
export interface UndocumentedElement {
  readonly operation: string;
  readonly path: string;
  readonly kind: 'member' | 'value';
  /** Who has it and who does not, for example "target against document and model". */
  readonly disagreement: string;
  readonly times: number | null;
}

/** What the target returned that the documents do not know, then what it returned that only the later model knows. */
export function undocumentedElements(
  target: string,
  tally: Tally,
  elements: readonly ContractElement[] = contractElements(),
): readonly UndocumentedElement[] {
  const side = target === 'emulator' ? 'emulator' : 'target';
  const unknown = tally.undocumented().map(({ operation, path, kind, value, error, times }) => ({
    operation: error ? `${operation} (${error})` : operation,
    path: kind === 'value' ? `${path}=${value}` : path,
    kind,
    disagreement: `${side} against document and model`,
    times,
  }));
  const since = elements
    .filter(({ kind, origin }) => origin === 'model' && kind.startsWith('response'))
    .filter(({ operation, path }) => tally.seen(operation).response.has(path))
    .map(({ operation, path, kind }) => ({
      operation,
      path,
      kind: kind === 'response value' ? ('value' as const) : ('member' as const),
      disagreement: `${side} and model against document`,
      times: null,
    }));
  return [...unknown, ...since];
}
