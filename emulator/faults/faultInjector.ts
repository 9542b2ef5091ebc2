import { setTimeout as wait } from 'node:timers/promises';
import type { OperationName } from '../../schemas/index.ts';
import { internalServerError, rateExceeded } from '../apiError.ts';
import { limit } from '../limits.ts';

export const faultKinds = ['ThrottlingException', 'InternalServerException', 'Latency', 'DroppedConnection'] as const;
/** A fault that the control plane has armed for later requests. */
export interface ArmedFault {
  readonly kind: (typeof faultKinds)[number];
  /** Null for every account, or every operation. */
  readonly account: string | null;
  readonly operation: OperationName | null;
  /** How many more requests it applies to; null for all. */
  readonly count: number | null;
  /** The share of matching requests that it applies to, drawn from `seed`. */
  readonly probability: number;
  readonly seed: number;
  /** How long Latency delays a response. */
  readonly latencyMs: number;
  /** Whether the request is performed before its response is replaced or dropped. */
  readonly applied: boolean;
}
/** What happens to a finished response: delayed, and then sent, replaced by an internal error, or dropped. */
export interface ResponseFault {
  readonly delayMs: number;
  readonly action: 'send' | 'fail' | 'drop';
}
export interface FaultInjector {
  arm(id: string, fault: ArmedFault): void;
  /** Removes the faults of one account, all faults, or the one with an id. @returns how many */
  clear(which: { readonly account?: string | null; readonly id?: string | null }): number;
  list(account: string | null): readonly (ArmedFault & { readonly id: string })[];
  /** Applies the armed faults to an authenticated request: throws, or records what happens to its response. */
  apply(requestId: string, account: string, operation: OperationName): void;
  /** Returns and forgets what was recorded for a request. */
  takeResponseFault(requestId: string): ResponseFault | null;
}

/** Applies faults in the order in which they were armed. Latencies add up; of the others only the first applies. */
export function createFaultInjector(): FaultInjector {
  const armed = new Map<string, { fault: ArmedFault; random: () => number }>();
  const responseFaults = new Map<string, ResponseFault>();
  return {
    arm(id, fault) {
      armed.set(id, { fault, random: seededRandom(fault.seed) });
    },
    clear({ account = null, id = null }) {
      const removed = [...armed].filter(
        ([at, { fault }]) => (id === null || at === id) && (account === null || fault.account === account),
      );
      for (const [at] of removed) armed.delete(at);
      return removed.length;
    },
    list: (account) =>
      [...armed]
        .filter(([, { fault }]) => account === null || fault.account === account)
        .map(([id, { fault }]) => ({ id, ...fault })),
    apply(requestId, account, operation) {
      let delayMs = 0;
      for (const [id, { fault, random }] of [...armed]) {
        if ((fault.account ?? account) !== account || (fault.operation ?? operation) !== operation) continue;
        if (random() >= fault.probability) continue;
        const remaining = fault.count === null ? null : fault.count - 1;
        if (remaining === 0) armed.delete(id);
        else armed.set(id, { fault: { ...fault, count: remaining }, random });
        if (fault.kind === 'Latency') {
          delayMs += fault.latencyMs;
          continue;
        }
        const drop = fault.kind === 'DroppedConnection';
        responseFaults.set(requestId, {
          delayMs: Math.min(delayMs, limit('latencyMs')),
          action: drop ? 'drop' : fault.applied ? 'fail' : 'send',
        });
        if (fault.applied) return;
        if (fault.kind === 'ThrottlingException') throw rateExceeded();
        throw internalServerError();
      }
      if (delayMs > 0)
        responseFaults.set(requestId, { delayMs: Math.min(delayMs, limit('latencyMs')), action: 'send' });
    },
    takeResponseFault(requestId) {
      const responseFault = responseFaults.get(requestId) ?? null;
      responseFaults.delete(requestId);
      return responseFault;
    },
  };
}

/** A seeded random number generator with results from 0 to 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Delays a response as its fault demands. @returns false when the response must be dropped */
export async function applyDelay({ delayMs, action }: ResponseFault): Promise<boolean> {
  if (delayMs > 0) await wait(delayMs);
  return action !== 'drop';
}
