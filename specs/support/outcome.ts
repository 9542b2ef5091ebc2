import type { Reply } from '../../client/reply.ts';
import type { OperationName, ShapeFault } from '../../schemas/index.ts';

export { Indeterminate } from '../../client/indeterminate.ts';

/** Thrown when what a requirement needs could not be set up: it is then untested, and not failed. */
export class SetupFailed extends Error {
  constructor(message: string) {
    super(`SetupFailed: ${message}`);
  }
}

/** Says what was answered, in one line, for errors. */
export function describeReply({ operation, status, problem, text, shape }: Reply): string {
  const fault = shape.faults[0];
  const shaped = fault ? `; shape: ${fault.path || 'body'} ${fault.expected}` : '';
  if (!problem) return `${operation} answered ${status} ${text.slice(0, 200) || '(empty body)'}${shaped}`;
  const { Message, Reason, ErrorList } = problem.members;
  const list = Array.isArray(ErrorList) ? ` ${JSON.stringify(ErrorList).slice(0, 500)}` : '';
  return `${operation} answered ${status} ${problem.name} ${String(Reason ?? '')} '${String(Message ?? '')}'${list}${shaped}`;
}

/**
 * The fault, if any, that makes a success no success at all: no JSON, the wrong kind of body, or a required member missing
 * at the top. Deeper faults are left to the operation's requirement on shape.
 */
export function grossFault(reply: Reply<OperationName>): ShapeFault | null {
  const gross = new Set(['json', 'type', 'required']);
  return reply.shape.faults.find(({ path, keyword }) => gross.has(keyword) && !path.includes('/')) ?? null;
}
