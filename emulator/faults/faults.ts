import type { OperationName } from '../../schemas/index.ts';
import { Problem } from '../problem.ts';

export const faultKinds = ['ThrottlingException', 'InternalServerException', 'Latency', 'DroppedConnection'] as const;
/** A fault armed by the control plane for calls to come. */
export interface Fault {
  readonly kind: (typeof faultKinds)[number];
  /** Null: every account; every operation. */
  readonly account: string | null;
  readonly operation: OperationName | null;
  /** How many calls it still strikes; null: all. */
  readonly count: number | null;
  /** Of the calls it is meant for, it strikes this share, by dice thrown from the seed. */
  readonly probability: number;
  readonly seed: number;
  /** How long Latency holds a reply. */
  readonly milliseconds: number;
  /** Whether the call is carried out before its answer is spoilt. */
  readonly applied: boolean;
}
/** What becomes of a reply once it is made: held, and then sent, replaced by an internal error, or lost. */
export interface Disturbance {
  readonly holdMillis: number;
  readonly end: 'send' | 'fail' | 'drop';
}
export interface Faults {
  arm(id: string, fault: Fault): void;
  /** Takes away the faults of one account, or all of them, or the one of an id; answers how many. */
  clear(which: { readonly account?: string | null; readonly id?: string | null }): number;
  all(account: string | null): readonly (Fault & { readonly id: string })[];
  /** Lets a signed call meet what is armed for it: throws, or notes what will become of its reply. */
  strike(requestId: string, account: string, operation: OperationName): void;
  /** What was noted for a request; asked once. */
  disturbance(requestId: string): Disturbance | null;
}

/** Faults, struck in the order in which they were armed. Latencies add up; of the others the first one counts. */
export function faults(): Faults {
  const armed = new Map<string, { fault: Fault; random: () => number }>();
  const noted = new Map<string, Disturbance>();
  return {
    arm(id, fault) {
      armed.set(id, { fault, random: dice(fault.seed) });
    },
    clear({ account = null, id = null }) {
      const gone = [...armed].filter(
        ([at, { fault }]) => (id === null || at === id) && (account === null || fault.account === account),
      );
      for (const [at] of gone) armed.delete(at);
      return gone.length;
    },
    all: (account) =>
      [...armed]
        .filter(([, { fault }]) => account === null || fault.account === account)
        .map(([id, { fault }]) => ({ id, ...fault })),
    strike(requestId, account, operation) {
      let holdMillis = 0;
      for (const [id, { fault, random }] of [...armed]) {
        if ((fault.account ?? account) !== account || (fault.operation ?? operation) !== operation) continue;
        if (random() >= fault.probability) continue;
        const left = fault.count === null ? null : fault.count - 1;
        if (left === 0) armed.delete(id);
        else armed.set(id, { fault: { ...fault, count: left }, random });
        if (fault.kind === 'Latency') {
          holdMillis += fault.milliseconds;
          continue;
        }
        const drop = fault.kind === 'DroppedConnection';
        noted.set(requestId, { holdMillis, end: drop ? 'drop' : fault.applied ? 'fail' : 'send' });
        if (fault.applied) return;
        if (fault.kind === 'ThrottlingException') throw new Problem('ThrottlingException', 'Rate exceeded');
        throw new Problem('InternalServerException', 'Internal server error');
      }
      if (holdMillis > 0) noted.set(requestId, { holdMillis, end: 'send' });
    },
    disturbance(requestId) {
      const found = noted.get(requestId) ?? null;
      noted.delete(requestId);
      return found;
    },
  };
}

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
