import { enumerations, roundsToCover, withParents, withValues } from '../../generators/enumerations.ts';
import { asBody, standIn, valid } from '../../generators/generator.ts';
import { generatorOf } from '../../generators/index.ts';
import { requestShape } from '../../generators/schema.ts';
import { operationNames } from '../../schemas/index.ts';
import { discerns, must, operation, should, test } from '../support/test.ts';
import { Hunt } from './hunt.ts';
import { validIds } from './ids.ts';
import { runsOf } from './settings.ts';
import { prepare } from './subject.ts';
import type { Tape } from './tape.ts';

const says = 'accept every valid request';

for (const name of operationNames) {
  const generator = generatorOf(name);
  const presence = generator.whole;

  operation(name, () => {
    test(
      ...must(validIds[name], says, {
        source: `${name}, request syntax and parameters; facts B`,
        evidence: 'doc',
        about: 'generated',
      }),
      async ({ partner, target }) => {
        await discerns(partner);
        const hunt = new Hunt(partner, target, { id: validIds[name], says });
        const isAccepted = async (body: unknown, tape: Tape): Promise<void> => {
          const subject = await prepare(tape, generator.needs);
          await tape.asks(
            name,
            standIn(body, subject),
            { kind: 'accepted' },
            { claim: 'valid', settles: true, patient: true },
          );
        };
        const sound = await hunt.search({
          arbitrary: valid(generator, presence),
          run: isAccepted,
          runs: runsOf(target, generator.consumes ? 6 : 24),
        });
        const shape = requestShape(name);
        // Every value of every closed set once; on a live target that would take the day's quota.
        const closed = [...enumerations(shape).keys()].flatMap(withParents);
        const rounds = target.ours && sound ? roundsToCover(shape, generator) : 0;
        for (let round = 0; round < rounds && !hunt.full; round++) {
          const arbitrary = generator
            .raw(presence, closed)
            .map((body) => generator.coherent(asBody(withValues(body, shape, round, generator)) ?? {}));
          await hunt.search({ arbitrary, run: isAccepted, runs: 1, salt: 1 + round });
        }
        hunt.report();
      },
    );
  });
}

const drafts = 'accept drafts that leave any optional member out';
operation('CreateOpportunity', () => {
  test(
    ...should('GEN-63f7', drafts, {
      source: 'CreateOpportunity, [REQUIRED] marks; facts B.2',
      evidence: 'doc',
      about: 'generated',
    }),
    async ({ partner, target }) => {
      await discerns(partner);
      const hunt = new Hunt(partner, target, { id: 'GEN-63f7', says: drafts });
      await hunt.search({
        arbitrary: valid(generatorOf('CreateOpportunity'), 'sparse'),
        run: async (body, tape) =>
          void (await tape.asks('CreateOpportunity', standIn(body, {}), { kind: 'accepted' }, { claim: 'valid' })),
        runs: runsOf(target, 60),
      });
      hunt.report();
    },
  );
});
operation('UpdateOpportunity', () => {
  test(
    ...should('GEN-ba65', drafts, {
      source: 'UpdateOpportunity, [REQUIRED] marks; facts B.2',
      evidence: 'doc',
      about: 'generated',
    }),
    async ({ partner, target }) => {
      await discerns(partner);
      const hunt = new Hunt(partner, target, { id: 'GEN-ba65', says: drafts });
      await hunt.search({
        arbitrary: valid(generatorOf('UpdateOpportunity'), 'sparse'),
        run: async (body, tape) => {
          const subject = await prepare(tape, 'draft');
          await tape.asks(
            'UpdateOpportunity',
            standIn(body, subject),
            { kind: 'accepted' },
            { claim: 'valid', patient: true },
          );
        },
        runs: runsOf(target, 40),
      });
      hunt.report();
    },
  );
});
