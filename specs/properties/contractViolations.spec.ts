import type fc from 'fast-check';
import { withParents } from '../../generators/enumerations.ts';
import { withoutDetails } from '../../generators/expectedError.ts';
import { type Body, type Generator, generatorOf, requirementIdsOf, validRequests } from '../../generators/index.ts';
import { contractViolations } from '../../generators/invalid/contractViolations.ts';
import { type ContractViolation, constraintName, type InvalidRequest } from '../../generators/invalid/violation.ts';
import { type OperationName, operationNames } from '../../schemas/index.ts';
import { affordable, runCount } from '../support/budget.ts';
import type { Partner } from '../support/partner.ts';
import type { Target } from '../support/target.ts';
import { describeOperation, documented, inferred, must, should, test } from '../support/test.ts';
import { PropertyRunner, type PropertySpec, type RequirementRef } from './propertyRunner.ts';
import { expectRejectedCase } from './rejectedCase.ts';
import { oneOf } from './samples.ts';

const rejects = 'rejects every generated request with one violation';
const names = 'returns the FieldName and a matching Code of the violated constraint';

for (const name of operationNames) {
  const { violations, violationNames } = requirementIdsOf(name);
  const source = `${name}, parameters and their constraints; behaviour A.17, A.19, B.1`;
  describeOperation(name, () => {
    test(rejects, must(violations, 'generated', documented(source)), ({ partner, target }) =>
      search(partner, target, { id: violations, statement: rejects }, name, withoutDetails),
    );
    // Which code belongs to which constraint is documented nowhere, and ErrorList is optional (behaviour A.17, J).
    test(names, should(violationNames, 'generated', inferred(source)), ({ partner, target }) =>
      search(partner, target, { id: violationNames, statement: names }, name, (errors) => errors),
    );
  });
}

type Judged = (errors: InvalidRequest['expectedErrors']) => InvalidRequest['expectedErrors'];

async function search(
  partner: Partner,
  target: Target,
  requirement: RequirementRef,
  name: OperationName,
  judged: Judged,
): Promise<void> {
  const runner = new PropertyRunner(partner, target, requirement);
  // Wrong types have a requirement of their own.
  const all = contractViolations(name).filter(
    ({ path, keyword }) => keyword !== 'type' && (target.isOwnEmulator || path !== 'Catalog'),
  );
  const chosen = affordable(target, all);
  // One twin for all, where each costs writes.
  const paths = target.isOwnEmulator ? [] : chosen.flatMap(({ path }) => withParents(path));
  const generator = generatorOf(name);
  for (const [index, violation] of chosen.entries()) {
    if (runner.enoughFound) break;
    const twins = validRequests(generator, 'sparse', [...paths, ...withParents(violation.path)]);
    await runner.check(
      propertyFor(
        generator,
        violation,
        paths.length > 0 ? oneOf(twins) : twins,
        judged,
        index,
        runCount(target, 1, 1, all.length),
      ),
    );
  }
  runner.report();
}

/** Breaks one constraint of requests that hold the broken member and, at their smallest, little else. */
function propertyFor(
  generator: Generator,
  violation: ContractViolation,
  twins: fc.Arbitrary<Body>,
  judged: Judged,
  seedOffset: number,
  runs: number,
): PropertySpec<InvalidRequest & { readonly twin: Body }> {
  const { operation } = generator;
  return {
    arbitrary: twins.chain((twin) => violation.invalidate(twin).map((faulty) => ({ ...faulty, twin }))),
    run: ({ body, expectedErrors, twin }, session) =>
      expectRejectedCase(session, generator, { body, twin, expectedErrors: judged(expectedErrors) }),
    runs,
    seedOffset,
    constraint: { operation, name: constraintName(violation) },
  };
}
