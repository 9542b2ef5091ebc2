import type { Body } from '../../generators/body.ts';
import { getAt, setAt } from '../../generators/bodyPath.ts';
import { enumerations, roundsToCover, withEnumValues, withParents } from '../../generators/enumerations.ts';
import { asBody, generatorOf, requirementIdsOf, resolvePlaceholders, validRequests } from '../../generators/index.ts';
import { requestShape } from '../../generators/schema.ts';
import { operationNames, operations } from '../../schemas/index.ts';
import { runCount } from '../support/budget.ts';
import { assertTargetRejectsInvalid, describeOperation, documented, must, should, test } from '../support/test.ts';
import { resolveRequest, setUpPrecondition } from './preconditions.ts';
import { PropertyRunner } from './propertyRunner.ts';
import type { RecordedSession } from './recordedSession.ts';
import { reductionsOf } from './reductions.ts';

const statement = 'accepts every generated valid request';

for (const name of operationNames) {
  const generator = generatorOf(name);
  const presence = generator.completeness;
  const { validRequests: id } = requirementIdsOf(name);

  describeOperation(name, () => {
    test(
      statement,
      must(id, 'generated', documented(`${name}, request syntax and parameters; behaviour B`)),
      async ({ partner, target }) => {
        await assertTargetRejectsInvalid(partner);
        const runner = new PropertyRunner(partner, target, { id, statement });
        const ownSubject = generator.precondition !== 'nothing' && !operations[name].readonly;
        const isAccepted = async (body: unknown, session: RecordedSession): Promise<void> => {
          const make = () => setUpPrecondition(session, generator.precondition, body);
          const subject = operations[name].readonly ? await session.once(`subject of ${name}`, make) : await make();
          await session.expectResponse(
            name,
            resolveRequest(session, body, subject),
            { kind: 'accepted' },
            { validity: 'valid', pollTask: true, retryNotFound: true },
          );
        };
        const sound = await runner.check({
          arbitrary: validRequests(generator, presence),
          run: isAccepted,
          // One case on a live target where each needs something of its own.
          runs: runCount(target, generator.singleUse ? 6 : 24, ownSubject ? 1 : 2),
          reductions: (body) => reductionsOf(asBody(body) ?? {}),
        });
        const shape = requestShape(name);
        // Every value of every closed set once; on a live target that would take the day's quota.
        const closed = [...enumerations(shape).keys()].flatMap(withParents);
        const rounds = target.isOwnEmulator && sound ? roundsToCover(shape, generator) : 0;
        for (let round = 0; round < rounds && !runner.enoughFound; round++) {
          const arbitrary = generator
            .schemaValid(presence, closed)
            .map((body) => generator.applyBusinessRules(asBody(withEnumValues(body, shape, round, generator)) ?? {}));
          await runner.check({ arbitrary, run: isAccepted, runs: 1, seedOffset: 1 + round, reductions: reductionsOf });
        }
        runner.report();
      },
    );
  });
}

const drafts = 'accepts every generated draft that omits optional members';
describeOperation('CreateOpportunity', () => {
  test(
    drafts,
    should('GEN-63f7', 'generated', documented('CreateOpportunity, [REQUIRED] marks; behaviour B.2')),
    async ({ partner, target }) => {
      await assertTargetRejectsInvalid(partner);
      const runner = new PropertyRunner(partner, target, { id: 'GEN-63f7', statement: drafts });
      await runner.check({
        arbitrary: validRequests(generatorOf('CreateOpportunity'), 'sparse'),
        run: async (body, session) => {
          const data = await setUpPrecondition(session, 'nothing', body);
          await session.expectResponse(
            'CreateOpportunity',
            resolvePlaceholders(body, data),
            { kind: 'accepted' },
            { validity: 'valid' },
          );
        },
        runs: runCount(target, 60),
      });
      runner.report();
    },
  );
});
/** Sent with every update: one reader of the service needs them there, and another may leave them out (since-launch Q.4). */
const perhapsRequired: Body = {
  PrimaryNeedsFromAws: ['Co-Sell - Deal Support'],
  'Project.DeliveryModels': ['SaaS or PaaS'],
  'Project.Title': 'A title',
};
const isMissing = (value: unknown): boolean => value === null || value === undefined || String(value) === '';
const withPerhapsRequired = (body: Body): Body =>
  Object.entries(perhapsRequired).reduce(
    (sent, [path, value]) => (isMissing(getAt(sent, path)) ? setAt(sent, path, value) : sent),
    body,
  );
describeOperation('UpdateOpportunity', () => {
  test(
    drafts,
    should('GEN-ba65', 'generated', documented('UpdateOpportunity, [REQUIRED] marks; behaviour B.2')),
    async ({ partner, target }) => {
      await assertTargetRejectsInvalid(partner);
      const runner = new PropertyRunner(partner, target, { id: 'GEN-ba65', statement: drafts });
      await runner.check({
        arbitrary: validRequests(generatorOf('UpdateOpportunity'), 'sparse').map((body) =>
          withPerhapsRequired(asBody(body) ?? {}),
        ),
        run: async (body, session) => {
          const subject = await setUpPrecondition(session, 'draft', body);
          await session.expectResponse(
            'UpdateOpportunity',
            resolveRequest(session, body, subject),
            { kind: 'accepted' },
            { validity: 'valid', retryNotFound: true },
          );
        },
        runs: runCount(target, 40, 1),
      });
      runner.report();
    },
  );
});
