import { describeOperation, documented, expect, must, test } from '../support/test.ts';
import { listAllSolutions } from './helpers/lists.ts';

describeOperation('ListSolutions', () => {
  test(
    "returns the partner's own solutions",
    must('LSO-5bba', 'lists', documented('ListSolutions, SolutionSummaries')),
    async ({ partner, control }) => {
      const { Identifier } = await control.putSolution({
        Name: 'Ledger in a box',
        Category: 'Software Product',
        Status: 'Active',
      });
      const found = (await listAllSolutions(partner)).find(({ Id }) => Id === Identifier);
      expect(found).toMatchObject({
        Name: 'Ledger in a box',
        Category: 'Software Product',
        Status: 'Active',
        Catalog: 'Sandbox',
      });
    },
  );

  test(
    'returns the time at which a solution was made as CreatedDate',
    must('LSO-7114', 'lists', documented('ListSolutions, CreatedDate')),
    async ({ partner, control }) => {
      const madeAt = await control.now();
      const { Identifier } = await control.putSolution();
      const found = (await listAllSolutions(partner)).find(({ Id }) => Id === Identifier);
      expect(Math.abs(Date.parse(found?.CreatedDate ?? '') - madeAt.getTime())).toBeLessThan(10 * 60_000);
    },
  );
});
