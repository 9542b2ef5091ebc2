import { cite, describeOperation, may, must, should, test } from '../support/test.ts';
import { envelopeGroups } from './cases/all.ts';
import { runCase } from './runCase.ts';

const levels = { must, should, may } as const;

for (const [group, cases] of Object.entries(envelopeGroups)) {
  test.describe(group, () => {
    describeOperation('Protocol', () => {
      for (const each of cases) {
        const { id, statement, level, source, evidence } = each;
        test(statement, levels[level](id, 'security', cite(evidence, source)), ({ partner }) => runCase(partner, each));
      }
    });
  });
}
