import fc from 'fast-check';
import { withParents } from '../../generators/enumerations.ts';
import { type Body, type Generator, resolvePlaceholders, validRequests } from '../../generators/generator.ts';
import { generatorOf } from '../../generators/index.ts';
import { contractViolations } from '../../generators/invalid/contractViolations.ts';
import { type ContractViolation, constraintName, type InvalidRequest } from '../../generators/invalid/violation.ts';
import { operationNames } from '../../schemas/index.ts';
import { describeOperation, documented, must, test } from '../support/test.ts';
import { runCount, seedOfRun } from './budget.ts';
import { setUpPrecondition } from './preconditions.ts';
import { PropertyRunner, type PropertySpec } from './propertyRunner.ts';
import { contractViolationIds } from './requirementIds.ts';

const statement = 'rejects every generated request with one violation and returns the matching error';

for (const name of operationNames) {
  const generator = generatorOf(name);
  describeOperation(name, () => {
    test(
      statement,
      must(
        contractViolationIds[name],
        'generated',
        documented(`${name}, parameters and their constraints; behaviour A.17, A.19, B.1`),
      ),
      async ({ partner, target }) => {
        const runner = new PropertyRunner(partner, target, { id: contractViolationIds[name], statement });
        // A live target's quota allows a few of them a night: which ones, the seed decides.
        const all = contractViolations(name).filter(({ path }) => target.isOwnEmulator || path !== 'Catalog');
        const chosen = target.isOwnEmulator
          ? all
          : fc.sample(fc.shuffledSubarray([...all], { minLength: 3, maxLength: 3 }), {
              numRuns: 1,
              seed: seedOfRun(),
            })[0];
        for (const [index, violation] of (chosen ?? []).entries()) {
          if (runner.enoughFound) break;
          await runner.check(propertyFor(generator, violation, index, runCount(target, 1, 1, all.length)));
        }
        runner.report();
      },
    );
  });
}

/** Breaks one constraint of requests that hold the broken member and, at their smallest, little else. */
function propertyFor(
  generator: Generator,
  violation: ContractViolation,
  seedOffset: number,
  runs: number,
): PropertySpec<InvalidRequest & { readonly twin: Body }> {
  const { operation, precondition } = generator;
  return {
    arbitrary: validRequests(generator, 'sparse', withParents(violation.path)).chain((twin) =>
      violation.invalidate(twin).map((faulty) => ({ ...faulty, twin })),
    ),
    run: async ({ body, expectedErrors, twin }, session) => {
      const subject = await setUpPrecondition(session, precondition);
      const more = { pollTask: true, retryNotFound: true, validity: 'broken' } as const;
      await session.expectRejected(
        operation,
        resolvePlaceholders(body, subject),
        expectedErrors,
        resolvePlaceholders(twin, subject),
        more,
      );
    },
    runs,
    seedOffset,
    constraint: { operation, name: constraintName(violation) },
  };
}
