import { HarnessError } from '../../client/outcome.ts';
import { violations } from '../../generators/referenceValidator.ts';
import type { Step } from '../../generators/replay/replayCase.ts';
import { validateRequest } from '../../schemas/index.ts';

/**
 * Judges the requests of a counterexample once more as they went over the wire, by Ajv and by the validator that does
 * without it. A request that is not what its generator claims, or on which the two disagree, is a fault of ours.
 */
export function crossValidate(steps: readonly Step[]): void {
  for (const { operation, body, validity } of steps) {
    if (!validity) continue;
    const wire: unknown = JSON.parse(JSON.stringify(body));
    const first = validateRequest(operation, wire).map(({ path, keyword }) => `${path.join('/')}#${keyword}`);
    const second = violations(operation, wire).map(({ path, keyword }) => `${path}#${keyword}`);
    if (first.length > 0 !== second.length > 0)
      throw new HarnessError(
        `the validators disagree on a ${operation} request: Ajv finds ${first.join(', ') || 'nothing'}, the other ${second.join(', ') || 'nothing'}. ${JSON.stringify(wire)}`,
      );
    if (validity === 'valid' && second.length > 0)
      throw new HarnessError(
        `a ${operation} request made to be valid breaks ${second.join(', ')}. ${JSON.stringify(wire)}`,
      );
    if (validity === 'invalid' && second.length === 0)
      throw new HarnessError(`a ${operation} request made to be broken is valid. ${JSON.stringify(wire)}`);
  }
}
