import { type OperationName, type Origin, type Phase, phaseOf } from '../../schemas/index.ts';
import type { Tally } from '../collect/tally.ts';
import { wasObserved } from './coverage.ts';
import { type ContractElement, contractElements } from './elements.ts';

/** A member that a run saw on the wire, and what became of it since the launch. */
export interface SeenMember {
  readonly operation: OperationName;
  readonly where: 'request' | 'response';
  /** `Customer/Account/City`, list items as `*`. */
  readonly path: string;
  readonly phase: Phase;
  /** The day of the addition, of the last change or of the withdrawal; null for what is as it was at launch. */
  readonly on: string | null;
}
const sides = { parameter: 'request', 'response member': 'response' } as const;
const sideOf = ({ kind }: ContractElement): SeenMember['where'] | null =>
  kind === 'parameter' || kind === 'response member' ? sides[kind] : null;

/** Every member that was in a request or a response of the run, in the order of the contract. */
export const seenMembers = (tally: Tally, elements = contractElements()): readonly SeenMember[] =>
  elements.flatMap((element) => {
    const { operation, path, history } = element;
    const where = sideOf(element);
    return where === null || !wasObserved(element, tally) ? [] : [{ operation, where, path, ...timeOf(history) }];
  });

/** What became of something since the launch, and when. */
export function timeOf(history: Origin | (Origin & { readonly withdrawn: string })): Pick<SeenMember, 'phase' | 'on'> {
  const phase = phaseOf(history);
  const days = {
    launched: null,
    added: history.since,
    changed: history.changed ?? null,
    withdrawn: 'withdrawn' in history ? history.withdrawn : null,
  };
  return { phase, on: days[phase] };
}
