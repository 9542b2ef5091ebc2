import fc from 'fast-check';
import type { ExpectedError } from '../../generators/expectedError.ts';
import { type Generator, generatorOf, requirementIdsOf } from '../../generators/index.ts';
import { constraintName } from '../../generators/invalid/violation.ts';
import { type WrongTypeGroup, withWrongType, wrongTypeGroups } from '../../generators/invalid/wrongTypes.ts';
import { operationNames } from '../../schemas/index.ts';
import { seedOfRun } from '../support/budget.ts';
import type { Target } from '../support/target.ts';
import { describeOperation, inferred, should, test } from '../support/test.ts';
import { resolveRequest, setUpPrecondition } from './preconditions.ts';
import { PropertyRunner } from './propertyRunner.ts';
import type { RecordedSession } from './recordedSession.ts';
import { acceptTwin } from './rejectedCase.ts';

const statement = 'rejects a wrong JSON type for any member';
/** A body that cannot be read into the operation's types may be rejected before any validation. */
const expectedErrors: readonly ExpectedError[] = [
  { error: 'ValidationException' },
  { error: 'SerializationException' },
];

for (const name of operationNames) {
  const { wrongTypes: id } = requirementIdsOf(name);
  const generator = generatorOf(name);
  describeOperation(name, () => {
    test(
      statement,
      should(id, 'generated', inferred('behaviour B.1; the name of the error: behaviour A.16')),
      async ({ partner, target }) => {
        const runner = new PropertyRunner(partner, target, { id, statement });
        for (const [seedOffset, group] of groupsFor(generator, target).entries()) {
          if (runner.enoughFound) break;
          const run = async (each: WrongTypeGroup, session: RecordedSession) => {
            await rejectEach(session, generator, each);
            runner.addCases(
              name,
              each.wrongTypes.map(({ path }) => constraintName({ path, keyword: 'type' })),
            );
          };
          await runner.check({ arbitrary: fc.constant(group), run, runs: 1, seedOffset });
        }
        runner.report();
      },
    );
  });
}

/** All groups on the emulator; three members of one request on a live target, as its quota allows. */
function groupsFor({ operation }: Generator, target: Target): readonly WrongTypeGroup[] {
  const groups = wrongTypeGroups(operation, seedOfRun());
  const [first] = groups;
  if (target.isOwnEmulator || !first) return groups;
  const sendable = first.wrongTypes.filter(({ path }) => path !== 'Catalog');
  const maxLength = Math.min(3, sendable.length);
  const [wrongTypes = []] = fc.sample(fc.shuffledSubarray([...sendable], { minLength: maxLength, maxLength }), {
    numRuns: 1,
    seed: seedOfRun(),
  });
  return [{ ...first, wrongTypes }];
}

/**
 * Sends the twin last: that it is accepted shows what the others were rejected for, and that they changed nothing. On a live
 * target a twin that was accepted before shows it for less.
 */
async function rejectEach(
  session: RecordedSession,
  generator: Generator,
  { twin, wrongTypes }: WrongTypeGroup,
): Promise<void> {
  const { operation, precondition } = generator;
  const shares = session.shared !== null;
  const data = shares
    ? await acceptTwin(session, generator, twin)
    : await setUpPrecondition(session, precondition, twin);
  for (const each of wrongTypes) {
    const body = resolveRequest(session, withWrongType(twin, each), data);
    await session.expectRejectedOnce(operation, body, expectedErrors, { retryNotFound: true, validity: 'invalid' });
  }
  if (shares) return;
  const accepted = { pollTask: true, retryNotFound: true, validity: 'valid' } as const;
  await session.setUp(operation, resolveRequest(session, twin, data), accepted);
}
