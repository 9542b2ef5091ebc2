import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { DeadlinePassed, waitFor } from '../../client/poll.ts';
import { commandSequences } from '../../generators/model/commands.ts';
import type { ModelDriver } from '../../generators/model/driver.ts';
import { AccountModel } from '../../generators/model/opportunityModel.ts';
import { runCount } from '../support/budget.ts';
import { describeOperation, documented, must, test } from '../support/test.ts';
import { PropertyRunner } from './propertyRunner.ts';
import { PropertyViolation, type RecordedSession } from './recordedSession.ts';

const statement = 'returns what the model predicts throughout';

const rows = [
  {
    id: 'GEN-f446',
    of: 'any generated session',
    about: 'everything',
    most: 20,
    runs: 17,
  },
  {
    id: 'GEN-6636',
    of: 'long generated sessions',
    about: 'everything',
    most: 40,
    runs: 7,
  },
  {
    id: 'GEN-7bc7',
    of: 'sessions that edit, associate and assign',
    about: 'editing',
    most: 20,
    runs: 14,
  },
  {
    id: 'GEN-48f7',
    of: 'sessions through submission and review',
    about: 'review',
    most: 20,
    runs: 14,
  },
  {
    id: 'GEN-f7d5',
    of: 'sessions that begin with an AWS referral',
    about: 'referral',
    most: 14,
    runs: 14,
  },
] as const;

describeOperation('Lifecycle', () => {
  for (const [seedOffset, { id, of, about, most, runs }] of rows.entries()) {
    test(
      `${statement} ${of}`,
      must(id, 'generated', documented('behaviour B.2, C, D, E, F')),
      async ({ partner, target }) => {
        const runner = new PropertyRunner(partner, target, { id, statement: `${statement} ${of}` });
        await runner.check({
          // A long session takes more writes of a live account than it is worth.
          arbitrary: commandSequences(about, target.isOwnEmulator ? most : Math.min(most, 10)),
          run: async ({ start, commands }, session) => {
            const model = new AccountModel(session.solutions);
            const real = modelDriver(session, target.isOwnEmulator);
            await start(model, real);
            await fc.asyncModelRun(() => ({ model, real }), commands);
          },
          runs: runCount(target, runs, 1),
          freshAccount: true,
          seedOffset,
        });
        runner.report();
      },
    );
  }
});

const modelDriver = (session: RecordedSession, isolatedAccount: boolean): ModelDriver => ({
  expectResponse: (name, body, expected, more) => session.expectResponse(name, body, expected, more),
  call: (name, body) => session.call(name, body),
  newClientToken: () => randomUUID(),
  isolatedAccount,
  waitFor: async (fact) => {
    try {
      return await waitFor(fact, {
        timeoutMs: session.eventuallyConsistent ? 60_000 : 3_000,
        description: 'what a journey waits for',
      });
    } catch (error) {
      if (error instanceof DeadlinePassed) throw new PropertyViolation(error.message);
      throw error;
    }
  },
  fail: (said) => {
    throw new PropertyViolation(said);
  },
});
