import { operationNames } from '../../schemas/index.ts';
import { type ArmedFault, faultKinds } from '../faults/faultInjector.ts';
import { limit } from '../limits.ts';
import type { World } from '../world.ts';
import { optionalAccount } from './account.ts';
import { ControlError, type ControlRequest } from './controlRequest.ts';

/**
 * Arms a fault for later requests. Without AccountId, Operation or Count it applies to every account, operation or
 * request.
 */
export function armFault(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Operation', 'Kind', 'Count', 'Probability', 'Seed', 'Milliseconds', 'Applied');
  const kind = request.oneOf('Kind', faultKinds);
  const latencyMs = request.numberBetween('Milliseconds', 1, 120_000);
  if ((latencyMs === null) === (kind === 'Latency'))
    throw new ControlError(400, `Milliseconds ${kind === 'Latency' ? 'is required' : 'is only'} for Kind Latency.`);
  const applied = request.optionalBoolean('Applied');
  if (applied !== null && kind !== 'DroppedConnection' && kind !== 'InternalServerException')
    throw new ControlError(400, 'Applied is only for Kind DroppedConnection and InternalServerException.');
  const fault: ArmedFault = {
    kind,
    account: optionalAccount(request, world),
    operation: request.optionalOneOf('Operation', operationNames),
    count: request.numberBetween('Count', 1, 1_000_000, true),
    probability: request.numberBetween('Probability', 0, 1) ?? 1,
    seed: request.numberBetween('Seed', 0, 2 ** 32 - 1, true) ?? 1,
    latencyMs: latencyMs ?? 0,
    // A response that is lost after the work was done is the harder case for a client, so it is the default.
    applied: applied ?? kind === 'DroppedConnection',
  };
  if (world.faults.list(null).length >= limit('armedFaults'))
    throw new ControlError(409, `At most ${limit('armedFaults')} faults may be armed. Clear some with DELETE faults.`);
  const id = world.ids.uuid();
  world.faults.arm(id, fault);
  return { Id: id };
}

/** Returns the armed faults, with their remaining counts. */
export function listFaults(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId');
  const account = optionalAccount(request, world);
  const Faults = world.faults.list(account).map(({ id, ...fault }) => ({
    Id: id,
    Kind: fault.kind,
    AccountId: fault.account,
    Operation: fault.operation,
    Count: fault.count,
    Probability: fault.probability,
    Seed: fault.seed,
    Milliseconds: fault.kind === 'Latency' ? fault.latencyMs : null,
    Applied: fault.applied,
  }));
  return { Faults };
}

/** Removes the faults of one account, the fault of one Id, or all. */
export function clearFaults(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Id');
  const account = optionalAccount(request, world);
  const id = request.optionalString('Id');
  const cleared = world.faults.clear({ account, id });
  if (id !== null && cleared === 0) throw new ControlError(404, `No fault ${id.slice(0, 80)} is armed.`);
  return { Cleared: cleared };
}
