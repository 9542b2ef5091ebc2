import { describeOperation, may, must, should, test } from '../support/test.ts';
import { envelopeGroups } from './cases/all.ts';
import { runCase } from './runCase.ts';

const levels = { must, should, may } as const;

for (const [group, cases] of Object.entries(envelopeGroups)) {
  test.describe(group, () => {
    describeOperation('Protocol', () => {
      for (const each of cases) {
        const { id, statement, level, source, evidence } = each;
        test(...levels[level](id, statement, { source, evidence, category: 'security' }), ({ partner }) =>
          runCase(partner, each),
        );
      }
    });
  });
}
