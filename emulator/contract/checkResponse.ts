import { type OperationName, responseFaults } from '../../schemas/index.ts';
import { Problem } from '../problem.ts';

/** Holds the emulator to the contract: a reply with a broken shape or an invented member never leaves it. */
export function checkResponse(operation: OperationName, body: unknown): unknown {
  const { faults, drift } = responseFaults(operation, body);
  if (faults.length === 0 && drift.length === 0) return body;
  const wrong = [
    ...faults.map(({ path, expected }) => `${path} ${expected}`),
    ...drift.map(({ path, kind, value }) => `${path} ${kind} ${value}`),
  ];
  // On stderr for whoever works on the emulator; the caller learns no more than from the live service.
  console.error(`emulator: ${operation} would have answered outside the contract: ${wrong.join('; ')}`);
  throw new Problem('InternalServerException', 'Internal server error');
}
