import { expect, test } from '@playwright/test';
import { Tally } from '../collect/tally.ts';
import { coverageSection } from '../render/html/coverageSection.ts';
import type { Report } from '../report.ts';
import { seenMembers, timeOf } from './seenMembers.ts';

const call = { calls: 1, throttled: 0, retries: 0, latenciesMs: [] };
function membersOf(response: readonly string[], request: readonly string[] = []) {
  const tally = new Tally();
  const coverage = { GetOpportunity: { request: [...request], response: [...response] } };
  tally.add(
    {
      exchanges: [],
      calls: { GetOpportunity: call },
      coverage,
      turns: { read: 1, write: 0 },
      generated: null,
    } as never,
    'GetOpportunity',
  );
  return seenMembers(tally);
}

test('says of each member that was seen what became of it since the launch, and of no other', () => {
  const paths = [
    ...['Id', 'Project/AwsPartition', 'Project/ExpectedContractDuration/Value'],
    ...['Project/ExpectedCustomerSpend', 'Project/ExpectedCustomerSpend/*/Amount', 'LifeCycle/Stage=Prospect'],
  ];
  const found = membersOf(paths, ['Catalog']).map(({ where, path, phase, on }) => [where, path, phase, on].join(' '));
  expect(found.toSorted()).toEqual(
    [
      'request Catalog launched ',
      'response Id launched ',
      'response Project/AwsPartition added 2025-12-10',
      'response Project/ExpectedContractDuration/Value added 2026-05-15',
      'response Project/ExpectedCustomerSpend changed 2025-05-21',
      'response Project/ExpectedCustomerSpend/*/Amount changed 2025-12-08',
    ].toSorted(),
  );
});

test('knows the day of what was withdrawn', () => {
  const gone = { source: 'launch', since: '2024-11-14', withdrawn: '2025-12-01' } as const;
  expect(timeOf(gone)).toEqual({ phase: 'withdrawn', on: '2025-12-01' });
});

test('the page lists the members by time', () => {
  const levels = { MUST: {}, SHOULD: {}, MAY: {} };
  const generated = { cases: 0, requests: 0, rejected: 0, shrinks: 0, timedOut: 0, constraints: [] };
  const rest = { coverage: [], requirements: [], coverageByOperation: [], generated, levels };
  const members = membersOf(['Id', 'Project/AwsPartition']);
  const page = String(coverageSection({ ...rest, members } as unknown as Report));
  expect(page).toContain('As at launch <small>1</small>');
  expect(page).toMatch(/Added since launch <small>1<\/small>.*\n?.*GetOpportunity Project\.AwsPartition.*2025-12-10/);
  expect(page).not.toContain('Withdrawn since launch');
});
