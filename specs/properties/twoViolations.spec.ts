import fc from 'fast-check';
import { withParents } from '../../generators/enumerations.ts';
import { withoutDetails } from '../../generators/expectedError.ts';
import { type Body, generatorOf, requirementIdsOf, validRequests } from '../../generators/index.ts';
import { contractViolations } from '../../generators/invalid/contractViolations.ts';
import type { InvalidRequest } from '../../generators/invalid/violation.ts';
import { type OperationName, operationNames } from '../../schemas/index.ts';
import { runCount } from '../support/budget.ts';
import type { Partner } from '../support/partner.ts';
import type { Target } from '../support/target.ts';
import { describeOperation, documented, inferred, must, should, test } from '../support/test.ts';
import { PropertyRunner, type RequirementRef } from './propertyRunner.ts';
import { expectRejectedCase } from './rejectedCase.ts';

const rejects = 'rejects every generated request with two violations';
const names = 'returns the FieldName and a matching Code of one of two violations';

for (const name of operationNames) {
  const { twoViolations: ids } = requirementIdsOf(name);
  if (!ids) continue;
  const source = `${name}, parameters; behaviour A.17, J (not established)`;
  describeOperation(name, () => {
    test(rejects, must(ids.rejects, 'generated', documented(source)), ({ partner, target }) =>
      search(partner, target, { id: ids.rejects, statement: rejects }, name, withoutDetails),
    );
    test(names, should(ids.names, 'generated', inferred(source)), ({ partner, target }) =>
      search(partner, target, { id: ids.names, statement: names }, name, (errors) => errors),
    );
  });
}

async function search(
  partner: Partner,
  target: Target,
  requirement: RequirementRef,
  name: OperationName,
  judged: (errors: InvalidRequest['expectedErrors']) => InvalidRequest['expectedErrors'],
): Promise<void> {
  const runner = new PropertyRunner(partner, target, requirement);
  await runner.check({
    arbitrary: twoViolations(name),
    run: ({ body, expectedErrors, twin }, session) =>
      expectRejectedCase(session, generatorOf(name), { body, twin, expectedErrors: judged(expectedErrors) }),
    runs: runCount(target, 16, 1),
  });
  runner.report();
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
