import { operation, should, test } from '../support/test.ts';
import { wrongTypes } from './cases/types/index.ts';
import { holds } from './judge.ts';

for (const { operation: name, cases } of wrongTypes) {
  operation(name, () => {
    for (const each of cases) {
      const { id, says, source, evidence } = each;
      test(...should(id, says, { source, evidence, about: 'validation' }), ({ partner }) => holds(partner, each));
    }
  });
}
