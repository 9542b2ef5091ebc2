import { describeOperation, should, test } from '../support/test.ts';
import { wrongTypes } from './cases/types/index.ts';
import { runCase } from './runCase.ts';

for (const { operation: name, cases } of wrongTypes) {
  describeOperation(name, () => {
    for (const each of cases) {
      const { id, statement, source, evidence } = each;
      test(...should(id, statement, { source, evidence, category: 'validation' }), ({ partner }) =>
        runCase(partner, each),
      );
    }
  });
}
