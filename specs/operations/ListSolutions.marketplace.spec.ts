import { describeOperation, documented, expect, must, test } from '../support/test.ts';
import { listAllSolutions } from './helpers/lists.ts';

describeOperation('ListSolutions', () => {
  test(
    'filters by AwsMarketplaceSolutionArn and returns it',
    must('LSO-c592', 'lists', documented('since-launch J.2.8')),
    async ({ partner, control }) => {
      const arn = (name: string) => `arn:aws:aws-marketplace:us-east-1:999999999999:AWSMarketplace/Solution/${name}`;
      const { Identifier } = await control.putSolution({ AwsMarketplaceSolutionArn: arn('soln-a') });
      await control.putSolution({ AwsMarketplaceSolutionArn: arn('soln-b') });
      const found = await listAllSolutions(partner, { AwsMarketplaceSolutionArn: [arn('soln-a')] });
      expect(found.map(({ Id, AwsMarketplaceSolutionArn }) => [Id, AwsMarketplaceSolutionArn])).toEqual([
        [Identifier, arn('soln-a')],
      ]);
    },
  );
});
