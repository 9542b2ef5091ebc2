import fc from 'fast-check';
import { withParents } from '../../generators/enumerations.ts';
import { type Body, resolvePlaceholders, validRequests } from '../../generators/generator.ts';
import { generatorOf } from '../../generators/index.ts';
import { contractViolations } from '../../generators/invalid/contractViolations.ts';
import type { InvalidRequest } from '../../generators/invalid/violation.ts';
import type { OperationName } from '../../schemas/index.ts';
import { describeOperation, documented, must, test } from '../support/test.ts';
import { runCount } from './budget.ts';
import { setUpPrecondition } from './preconditions.ts';
import { PropertyRunner } from './propertyRunner.ts';

const statement = 'rejects every generated request with two violations and returns an error for one of them';
const rows: readonly (readonly [OperationName, string])[] = [
  ['AssignOpportunity', 'GEN-da4b'],
  ['CreateOpportunity', 'GEN-f06f'],
  ['ListOpportunities', 'GEN-3bb4'],
  ['UpdateOpportunity', 'GEN-d61a'],
];

for (const [name, id] of rows) {
  describeOperation(name, () => {
    test(
      statement,
      must(id, 'generated', documented(`${name}, parameters; behaviour A.17, J (not established)`)),
      async ({ partner, target }) => {
        const runner = new PropertyRunner(partner, target, { id, statement });
        await runner.check({
          arbitrary: twoViolations(name),
          run: async ({ body, expectedErrors, twin }, session) => {
            const generator = generatorOf(name);
            const subject = await setUpPrecondition(session, generator.precondition);
            const more = { retryNotFound: true, validity: 'broken' } as const;
            await session.expectRejected(
              name,
              resolvePlaceholders(body, subject),
              expectedErrors,
              resolvePlaceholders(twin, subject),
              more,
            );
          },
          runs: runCount(target, 16, 1),
        });
        runner.report();
      },
    );
  });
}

/** Breaks two constraints in places that do not touch. Which of them is named is not established, so either will do. */
function twoViolations(name: OperationName): fc.Arbitrary<InvalidRequest & { readonly twin: Body }> {
  // Which catalog is asked is judged apart from the rest, and by our own guard on a live target.
  const faults = contractViolations(name).filter(({ path }) => path !== 'Catalog');
  return fc
    .tuple(fc.constantFrom(...faults), fc.constantFrom(...faults))
    .filter(([one, other]) => areDisjoint(one.path, other.path))
    .chain(([one, other]) =>
      validRequests(generatorOf(name), 'sparse', [...withParents(one.path), ...withParents(other.path)]).chain((twin) =>
        one.invalidate(twin).chain((first) =>
          other.invalidate(first.body).map((second) => ({
            twin,
            body: second.body,
            expectedErrors: [...first.expectedErrors, ...second.expectedErrors],
          })),
        ),
      ),
    );
}

const areDisjoint = (one: string, other: string): boolean =>
  !`${one}.`.startsWith(`${other}.`) && !`${other}.`.startsWith(`${one}.`);
