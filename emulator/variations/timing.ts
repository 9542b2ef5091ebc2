import { notFound, rateExceeded } from '../apiError.ts';
import { type ArmedFault, seededRandom } from '../faults/faultInjector.ts';
import type { Call, World } from '../world.ts';
import { namedOpportunity, type VariationTable } from './variation.ts';

const lagMs = 300;
const fault: ArmedFault = {
  kind: 'Latency',
  account: null,
  operation: null,
  count: null,
  probability: 1,
  seed: 1,
  latencyMs: 20,
  applied: false,
};

/** GetOpportunity shows the record as it was before a recent change. */
function lagAfterChange(world: World): void {
  const { perform } = world.steps;
  const earlier = new Map<string, { readonly output: unknown; readonly untilMs: number }>();
  const keyOf = ({ caller }: Call, { Catalog, Identifier }: { Catalog?: unknown; Identifier?: unknown }): string =>
    `${caller.account} ${Catalog} ${Identifier}`;
  world.steps = {
    ...world.steps,
    perform: (call, input, scope) => {
      const key = keyOf(call, input as object);
      const nowMs = world.clock.serverNow();
      if (call.operation === 'GetOpportunity') {
        const known = earlier.get(key);
        if (known && nowMs < known.untilMs) return known.output;
        earlier.delete(key);
        return perform(call, input, scope);
      }
      if (call.operation !== 'UpdateOpportunity') return perform(call, input, scope);
      const { Catalog, Identifier } = input as { Catalog: string; Identifier: string };
      const before = namedOpportunity(call, { Catalog, Identifier }, scope);
      const output = perform(call, input, scope);
      if (before !== null) earlier.set(key, { output: before, untilMs: nowMs + lagMs });
      return output;
    },
  };
}

interface InvitationSummaries {
  readonly EngagementInvitationSummaries?: readonly { readonly InvitationDate?: string | null }[] | null;
}

/** A new invitation is neither listed nor found for a while. */
function slowInvitations(world: World): void {
  const { perform } = world.steps;
  const isYoung = (sent: string | null | undefined, account: string): boolean =>
    Date.parse(sent ?? '') > world.clock.now(account) - lagMs;
  world.steps = {
    ...world.steps,
    perform: (call, input, scope) => {
      const output = perform(call, input, scope);
      const { account } = call.caller;
      if (call.operation === 'GetEngagementInvitation') {
        if (isYoung((output as { InvitationDate?: string }).InvitationDate, account)) throw notFound();
        return output;
      }
      if (call.operation !== 'ListEngagementInvitations') return output;
      const { EngagementInvitationSummaries: rows, ...rest } = output as InvitationSummaries;
      return { ...rest, EngagementInvitationSummaries: rows?.filter((row) => !isYoung(row.InvitationDate, account)) };
    },
  };
}

/** The same answers later, or only when asked again. */
export const timing: VariationTable = {
  throttling: {
    description: 'One request in twenty is throttled.',
    source: 'behaviour H: other users of the account count as well',
    apply: (world) => {
      const { throttle } = world.steps;
      const random = seededRandom(20241114);
      world.steps = {
        ...world.steps,
        throttle: (call, scope) => {
          throttle(call, scope);
          if (random() < 0.05) throw rateExceeded();
        },
      };
    },
  },
  'dropped-connections': {
    description: 'One connection in a hundred is dropped after its request was performed.',
    source: 'networks',
    apply: ({ faults }) =>
      faults.arm('variation-drop', { ...fault, kind: 'DroppedConnection', applied: true, probability: 0.01 }),
  },
  'slow-responses': {
    description: 'Every response takes 20 ms longer.',
    source: 'networks',
    apply: ({ faults }) => faults.arm('variation-latency', fault),
  },
  'lag-after-update': {
    description: `For ${lagMs} ms after an update GetOpportunity returns the record as it was before.`,
    source: 'behaviour B.2: reads are eventually consistent',
    apply: lagAfterChange,
  },
  'slow-invitations': {
    description: `An invitation can be listed and read ${lagMs} ms after it was sent.`,
    source: 'behaviour E.1',
    apply: slowInvitations,
  },
};
