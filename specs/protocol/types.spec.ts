import { cite, describeOperation, should, test } from '../support/test.ts';
import { wrongTypes } from './cases/types/index.ts';
import { runCase } from './runCase.ts';

for (const { operation: name, cases } of wrongTypes) {
  describeOperation(name, () => {
    for (const each of cases) {
      const { id, statement, source, evidence } = each;
      test(statement, should(id, 'validation', cite(evidence, source)), ({ partner }) => runCase(partner, each));
    }
  });
}
