import { expect, test } from '@playwright/test';
import { launchOperationNames } from '../../schemas/index.ts';
import { Ledger } from '../collect/ledger.ts';
import { syntheticLedger } from '../testing/syntheticReport.ts';
import { measureCoverage } from './coverage.ts';
import { type ContractElement, contractElements } from './elements.ts';
import { unobservable } from './unobservable.ts';

const elements = contractElements();

test('walks every operation, member and value of the contract, and names the origin of each', () => {
  const n = (kind: ContractElement['kind']) =>
    elements.filter((each) => each.kind === kind && each.origin === 'document').length;
  expect(n('operation')).toBe(launchOperationNames.length);
  expect(n('parameter')).toBeGreaterThan(180);
  expect(n('response member')).toBeGreaterThan(200);
  expect(elements).toContainEqual({
    kind: 'request value',
    operation: 'CreateOpportunity',
    path: 'LifeCycle/Stage=Prospect',
    origin: 'document',
    history: { source: 'launch', since: '2024-11-14' },
  });
  expect(elements.some(({ origin }) => origin === 'model')).toBe(true);
});

test('what was seen is observed, what could have been is missed, what cannot be has its reason', () => {
  const { rows, tally } = (() => {
    const ledger = syntheticLedger({ requirements: 60, exchanges: 60 });
    return { rows: ledger.rows(), tally: ledger.tally };
  })();
  const members = measureCoverage(rows, tally, elements, []).find(
    ({ kind, origin }) => kind === 'response member' && origin === 'document',
  );
  expect(members?.observed).toBeGreaterThan(0);
  const cannot = Object.values(members?.unobservableByReason ?? {}).reduce((all, n) => all + n, 0);
  expect(cannot).toBeGreaterThan(0);
  expect((members?.observed ?? 0) + (members?.missed.length ?? 0) + cannot).toBe(members?.total);
  const odd = elements.find(
    ({ path, operation }) => operation === 'GetAwsOpportunitySummary' && path.startsWith('Insights/EngagementScore='),
  );
  expect(odd && unobservable(odd)).toContain('chosen by AWS');
});

test('without a requirement nothing is covered', () => {
  const ledger = new Ledger();
  for (const line of measureCoverage(ledger.rows(), ledger.tally, elements, [])) expect(line.covered).toBe(0);
});
