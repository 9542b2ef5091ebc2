import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openDatabase } from '../store/openDatabase.ts';
import { createHarness } from '../testing/emulatorHarness.ts';
import { runDueTasks } from './taskTimer.ts';

const submission = { AwsSubmission: { InvolvementType: 'Co-Sell', Visibility: 'Full' } };

/** Two accounts with a deferred submission each, in a file. */
function deferredSubmissions(data: string) {
  const harness = createHarness({ tasks: 'deferred', data });
  for (const account of ['111111111111', '222222222222']) {
    const partner = harness.createPartner(account);
    const { Id: Identifier } = partner.createOpportunity();
    const association = { OpportunityIdentifier: Identifier, RelatedEntityType: 'Solutions' };
    partner.call('AssociateOpportunity', { ...association, RelatedEntityIdentifier: 'S-1234567' });
    partner.call('StartEngagementFromOpportunityTask', { ClientToken: account, Identifier, ...submission });
  }
  return harness;
}
const eventsOf = (world: ReturnType<typeof createHarness>['world'], account: string): string[] =>
  world.events.forAccount(account).map(({ event }) => event['detail-type']);

test('a damaged task is set aside, and everything else goes on', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'pcc-tasks-')), 'data.db');
  deferredSubmissions(file).world.close();
  const db = openDatabase(file);
  db.prepare("UPDATE tasks SET task = replace(task, '{', '~') WHERE account = ?").run('111111111111');
  db.close();
  const { world, advanceClock } = createHarness({ tasks: 'deferred', data: file });
  advanceClock(60_000);
  runDueTasks(world);
  expect(eventsOf(world, '222222222222')).toContain('Engagement Created');
  expect(eventsOf(world, '111111111111')).not.toContain('Engagement Created');
  expect(world.tasks.accountsWithOpenTasks()).toEqual([]);
  expect(world.background.health()).toEqual({ Failures: 0, Failing: [] });
  world.close();
});

test('work that fails outside of requests ends nothing, shows in the health, and is tried again', () => {
  const { world, advanceClock, callControl } = deferredSubmissions(':memory:');
  advanceClock(60_000);
  const { steps } = world;
  world.steps = {
    ...steps,
    runDueWork: (account, scope) => {
      if (account === '111111111111') throw new Error('database or disk is full');
      steps.runDueWork(account, scope);
    },
  };
  runDueTasks(world);
  expect(eventsOf(world, '222222222222')).toContain('Engagement Created');
  expect(callControl('GET health', {})).toMatchObject({ Status: 'degraded', Failures: 1 });
  world.steps = steps;
  expect(world.tasks.accountsWithOpenTasks()).toEqual(['111111111111']);
});
