import { may, must, operation, should, test } from '../support/test.ts';
import { envelopeGroups } from './cases/all.ts';
import { holds } from './judge.ts';

const levels = { must, should, may } as const;

for (const [group, cases] of Object.entries(envelopeGroups)) {
  test.describe(group, () => {
    operation('Protocol', () => {
      for (const each of cases) {
        const { id, says, level, source, evidence } = each;
        test(...levels[level](id, says, { source, evidence, about: 'security' }), ({ partner }) =>
          holds(partner, each),
        );
      }
    });
  });
}
