import fc from 'fast-check';
import { withParents } from '../../generators/enumerations.ts';
import { derivedFaults } from '../../generators/faults/derived.ts';
import type { Fault, Faulty } from '../../generators/faults/fault.ts';
import { type Body, standIn, valid } from '../../generators/generator.ts';
import { generatorOf } from '../../generators/index.ts';
import type { OperationName } from '../../schemas/index.ts';
import { must, operation, test } from '../support/test.ts';
import { Hunt } from './hunt.ts';
import { runsOf } from './settings.ts';
import { prepare } from './subject.ts';

const says = 'refuse a request with two faults, and name one of them at least';
const rows: readonly (readonly [OperationName, string])[] = [
  ['AssignOpportunity', 'GEN-da4b'],
  ['CreateOpportunity', 'GEN-f06f'],
  ['ListOpportunities', 'GEN-3bb4'],
  ['UpdateOpportunity', 'GEN-d61a'],
];

for (const [name, id] of rows) {
  operation(name, () => {
    test(
      ...must(id, says, {
        source: `${name}, parameters; facts A.17, J (not established)`,
        evidence: 'doc',
        about: 'generated',
      }),
      async ({ partner, target }) => {
        const hunt = new Hunt(partner, target, { id, says });
        await hunt.search({
          arbitrary: twice(name),
          run: async ({ body, admissible, twin }, tape) => {
            const generator = generatorOf(name);
            const subject = await prepare(tape, generator.needs);
            const more = { patient: true, claim: 'broken' } as const;
            await tape.refuses(name, standIn(body, subject), admissible, standIn(twin, subject), more);
          },
          runs: runsOf(target, 16, 1),
        });
        hunt.report();
      },
    );
  });
}

/** Breaks two constraints in places that do not touch. Which of them is named is not established, so either will do. */
function twice(name: OperationName): fc.Arbitrary<Faulty & { readonly twin: Body }> {
  // Which catalog is asked is judged apart from the rest, and by our own guard on a live target.
  const faults = derivedFaults(name).filter((fault) => !pathOf(fault).startsWith('Catalog'));
  return fc
    .tuple(fc.constantFrom(...faults), fc.constantFrom(...faults))
    .filter(([one, other]) => apart(pathOf(one), pathOf(other)))
    .chain(([one, other]) =>
      valid(generatorOf(name), 'sparse', [...withParents(pathOf(one)), ...withParents(pathOf(other))]).chain((twin) =>
        one.breaking(twin).chain((first) =>
          other.breaking(first.body).map((second) => ({
            twin,
            body: second.body,
            admissible: [...first.admissible, ...second.admissible],
          })),
        ),
      ),
    );
}

const pathOf = ({ name }: Fault): string => name.split('#')[0] ?? '';
const apart = (one: string, other: string): boolean =>
  !`${one}/`.startsWith(`${other}/`) && !`${other}/`.startsWith(`${one}/`);
