import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { DeadlinePassed, until } from '../../client/poll.ts';
import { journeys } from '../../generators/journeys/commands.ts';
import { Model } from '../../generators/journeys/model.ts';
import type { Teller } from '../../generators/journeys/teller.ts';
import { must, operation, test } from '../support/test.ts';
import { Hunt } from './hunt.ts';
import { runsOf } from './settings.ts';
import { type Tape, Violation } from './tape.ts';

const says = 'agree with the model of an opportunity’s life after every step of any journey';

operation('Lifecycle', () => {
  for (const [part, id] of ['GEN-f446', 'GEN-6636'].entries()) {
    test(
      ...must(id, `${says}${part === 0 ? '' : ', long journeys among them'}`, {
        source: 'facts B.2, C, D, E, F',
        evidence: 'doc',
        about: 'generated',
      }),
      async ({ partner, target }) => {
        const hunt = new Hunt(partner, target, { id, says });
        await hunt.search({
          arbitrary: journeys(part === 0 ? 14 : 40),
          run: (moves, tape) =>
            fc.asyncModelRun(() => ({ model: new Model(), real: teller(tape, target.ours) }), moves),
          runs: runsOf(target, part === 0 ? 40 : 15, 1),
          fresh: true,
          salt: part,
        });
        hunt.report();
      },
    );
  }
});

const teller = (tape: Tape, alone: boolean): Teller => ({
  asks: (name, body, expected, more) => tape.asks(name, body, expected, more),
  tries: (name, body) => tape.tries(name, body),
  token: () => randomUUID(),
  alone,
  until: async (fact) => {
    try {
      return await until(fact, { deadlineMs: 15_000, what: 'what a journey waits for' });
    } catch (error) {
      if (error instanceof DeadlinePassed) throw new Violation(error.message);
      throw error;
    }
  },
  contradicts: (said) => {
    throw new Violation(said);
  },
});
