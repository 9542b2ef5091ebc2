import fc from 'fast-check';
import { withParents } from '../../generators/enumerations.ts';
import { derivedFaults } from '../../generators/faults/derived.ts';
import type { Fault, Faulty } from '../../generators/faults/fault.ts';
import { type Body, type Generator, standIn, valid } from '../../generators/generator.ts';
import { generatorOf } from '../../generators/index.ts';
import { operationNames } from '../../schemas/index.ts';
import { must, operation, test } from '../support/test.ts';
import { Hunt, type Search } from './hunt.ts';
import { faultIds } from './ids.ts';
import { runsOf, seedOfRun } from './settings.ts';
import { prepare } from './subject.ts';

const says = 'refuse every request that breaks one constraint, and name it';

for (const name of operationNames) {
  const generator = generatorOf(name);
  operation(name, () => {
    test(
      ...must(faultIds[name], says, {
        source: `${name}, parameters and their constraints; facts A.17, A.19, B.1`,
        evidence: 'doc',
        about: 'generated',
      }),
      async ({ partner, target }) => {
        const hunt = new Hunt(partner, target, { id: faultIds[name], says });
        // A live target's quota allows a few of them a night: which ones, the seed decides.
        const all = derivedFaults(name).filter((fault) => target.ours || !fault.name.startsWith('Catalog#'));
        const chosen = target.ours
          ? all
          : fc.sample(fc.shuffledSubarray([...all], { minLength: 3, maxLength: 3 }), {
              numRuns: 1,
              seed: seedOfRun(),
            })[0];
        for (const [index, fault] of (chosen ?? []).entries()) {
          if (hunt.full) break;
          await hunt.search(searchFor(generator, fault, index, runsOf(target, 1, 1, all.length)));
        }
        hunt.report();
      },
    );
  });
}

/** Breaks one constraint of requests that hold the broken member and, at their smallest, little else. */
function searchFor(
  generator: Generator,
  fault: Fault,
  salt: number,
  runs: number,
): Search<Faulty & { readonly twin: Body }> {
  const path = fault.name.split('#')[0] ?? '';
  const { operation, needs } = generator;
  return {
    arbitrary: valid(generator, 'sparse', withParents(path)).chain((twin) =>
      fault.breaking(twin).map((faulty) => ({ ...faulty, twin })),
    ),
    run: async ({ body, admissible, twin }, tape) => {
      const subject = await prepare(tape, needs);
      const more = { settles: true, patient: true, claim: 'broken' } as const;
      await tape.refuses(operation, standIn(body, subject), admissible, standIn(twin, subject), more);
    },
    runs,
    salt,
    constraint: { operation, name: fault.name },
  };
}
