import { expect, test } from '@playwright/test';
import { createHarness } from '../testing/emulatorHarness.ts';

test('a solution that was listed before is listed as it is now', () => {
  const { world, createPartner } = createHarness();
  const partner = createPartner('333333333333');
  const listed = () => partner.call('ListSolutions', {}).SolutionSummaries;
  const [first] = listed();
  if (!first?.Id) throw new Error('The account has no solution.');
  const stored = world.solutions.find('333333333333', 'Sandbox', first.Id);
  if (!stored) throw new Error('The solution is not stored.');
  for (const [change, shown] of [
    [{ name: 'Renamed' }, { Name: 'Renamed' }],
    [{ status: 'Inactive' }, { Status: 'Inactive' }],
    [{ marketplaceArn: 'arn:aws:one' }, { AwsMarketplaceSolutionArn: 'arn:aws:one' }],
    [{}, {}],
  ] as const) {
    world.solutions.put({ ...stored, ...change });
    expect(listed()[0]).toEqual({ ...first, ...shown });
  }
});
