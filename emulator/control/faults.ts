import { operationNames } from '../../schemas/index.ts';
import { type Fault, faultKinds } from '../faults/faults.ts';
import type { World } from '../world.ts';
import { type Ask, ControlError } from './ask.ts';
import { accountOf } from './endpoints.ts';

/** Arms a fault for calls to come. Without AccountId, Operation or Count it strikes every account, operation or call. */
export function armFault(ask: Ask, world: World): object {
  ask.only('AccountId', 'Operation', 'Kind', 'Count', 'Probability', 'Seed', 'Milliseconds', 'Applied');
  const kind = ask.oneOf('Kind', faultKinds);
  const milliseconds = ask.within('Milliseconds', 1, 120_000);
  if ((milliseconds === null) === (kind === 'Latency'))
    throw new ControlError(400, `Milliseconds ${kind === 'Latency' ? 'is required' : 'is only'} for Kind Latency.`);
  const applied = ask.optionalFlag('Applied');
  if (applied !== null && kind !== 'DroppedConnection' && kind !== 'InternalServerException')
    throw new ControlError(400, 'Applied is only for Kind DroppedConnection and InternalServerException.');
  const fault: Fault = {
    kind,
    account: ask.raw('AccountId') === null ? null : accountOf(ask, world),
    operation: ask.optionalOneOf('Operation', operationNames),
    count: ask.within('Count', 1, 1_000_000, true),
    probability: ask.within('Probability', 0, 1) ?? 1,
    seed: ask.within('Seed', 0, 2 ** 32 - 1, true) ?? 1,
    milliseconds: milliseconds ?? 0,
    // An answer that is lost on the way is the harder case for a client, so it is the default.
    applied: applied ?? kind === 'DroppedConnection',
  };
  const id = world.ids.uuid();
  world.faults.arm(id, fault);
  return { Id: id };
}

/** The faults that are still armed, with what is left of their counts. */
export function listFaults(ask: Ask, world: World): object {
  ask.only('AccountId');
  const account = ask.raw('AccountId') === null ? null : accountOf(ask, world);
  const Faults = world.faults.all(account).map(({ id, ...fault }) => ({
    Id: id,
    Kind: fault.kind,
    AccountId: fault.account,
    Operation: fault.operation,
    Count: fault.count,
    Probability: fault.probability,
    Seed: fault.seed,
    Milliseconds: fault.kind === 'Latency' ? fault.milliseconds : null,
    Applied: fault.applied,
  }));
  return { Faults };
}

/** Takes faults away: of one account, of one Id, or all. */
export function clearFaults(ask: Ask, world: World): object {
  ask.only('AccountId', 'Id');
  const account = ask.raw('AccountId') === null ? null : accountOf(ask, world);
  const id = ask.optionalText('Id');
  const cleared = world.faults.clear({ account, id });
  if (id !== null && cleared === 0) throw new ControlError(404, `No fault ${id.slice(0, 80)} is armed.`);
  return { Cleared: cleared };
}
