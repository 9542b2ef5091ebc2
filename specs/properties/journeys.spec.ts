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

const says = 'agree with the model of an opportunity’s life after every step of';

const rows = [
  { id: 'GEN-f446', of: 'any journey', about: 'everything', most: 20, runs: 17 },
  { id: 'GEN-6636', of: 'long journeys', about: 'everything', most: 40, runs: 7 },
  { id: 'GEN-7bc7', of: 'journeys that edit, associate and assign', about: 'editing', most: 20, runs: 14 },
  { id: 'GEN-48f7', of: 'journeys through submission and review', about: 'review', most: 20, runs: 14 },
  { id: 'GEN-f7d5', of: 'journeys that begin with a referral by AWS', about: 'referral', most: 14, runs: 14 },
] as const;

operation('Lifecycle', () => {
  for (const [salt, { id, of, about, most, runs }] of rows.entries()) {
    test(
      ...must(id, `${says} ${of}`, { source: 'facts B.2, C, D, E, F', evidence: 'doc', about: 'generated' }),
      async ({ partner, target }) => {
        const hunt = new Hunt(partner, target, { id, says: `${says} ${of}` });
        await hunt.search({
          arbitrary: journeys(about, most),
          run: async ({ opening, moves }, tape) => {
            const model = new Model();
            const real = teller(tape, target.ours);
            await opening(model, real);
            await fc.asyncModelRun(() => ({ model, real }), moves);
          },
          runs: runsOf(target, runs, 1),
          fresh: true,
          salt,
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
      return await until(fact, { deadlineMs: tape.eventual ? 60_000 : 3_000, what: 'what a journey waits for' });
    } catch (error) {
      if (error instanceof DeadlinePassed) throw new Violation(error.message);
      throw error;
    }
  },
  contradicts: (said) => {
    throw new Violation(said);
  },
});
