import { operationNames } from '../../schemas/index.ts';
import type { Tally } from '../collect/tally.ts';
import { wasObserved } from './coverage.ts';
import { type CountedKind, contractElements, countedKinds } from './elements.ts';
import type { GeneratedCounts } from './generated.ts';
import { unobservable } from './unobservable.ts';

/** What one run sent to an operation and saw of it. */
export interface OperationCoverage {
  readonly operation: string;
  readonly generated: GeneratedCounts;
  /** How many elements of a kind the run saw, and how many can be seen at all. Null for a page that is no operation. */
  readonly elements: Readonly<Record<CountedKind, { readonly seen: number; readonly of: number }>> | null;
}

/** One line an operation, then one for every other page that generated requests were sent for. */
export function coverageByOperation(tally: Tally, elements = contractElements()): readonly OperationCoverage[] {
  const share = (operation: string, kind: CountedKind) => {
    const all = elements.filter((each) => each.operation === operation && each.kind === kind);
    const unseen = all.filter((each) => !wasObserved(each, tally));
    const cannot = unseen.filter((each) => unobservable(each) !== null);
    return { seen: all.length - unseen.length, of: all.length - cannot.length };
  };
  const others = tally.generated.features.filter((name) => !operationNames.some((operation) => operation === name));
  return [
    ...operationNames.map((operation) => ({
      operation,
      generated: tally.generated.of(operation),
      elements: Object.fromEntries(countedKinds.map((kind) => [kind, share(operation, kind)])) as NonNullable<
        OperationCoverage['elements']
      >,
    })),
    ...others.map((operation) => ({ operation, generated: tally.generated.of(operation), elements: null })),
  ];
}
