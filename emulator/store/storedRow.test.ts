import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { opportunityRowForm } from '../operations/ListOpportunities.ts';
import { createHarness } from '../testing/emulatorHarness.ts';
import { openSqlite } from './sqlite.ts';

const temporaryFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'pcc-rows-')), 'data.db');
const sortings = ['LastModifiedDate', 'Identifier', 'CustomerCompanyName', 'CreatedDate', 'TargetCloseDate'] as const;

test('a row of another form, or of an earlier schema, is made again from its record', () => {
  const data = temporaryFile();
  const first = createHarness({ data });
  const partner = first.createPartner();
  partner.createOpportunity();
  partner.createOpportunity();
  const list = (harness: typeof first) => harness.createPartner().call('ListOpportunities', {});
  const listed = list(first);
  first.world.close();

  const db = openSqlite(data);
  const changed = `UPDATE opportunities SET summary = '{"Id":"of another form"}', form = 'older' WHERE id = ?`;
  db.prepare(changed).run(listed.OpportunitySummaries[0]?.Id ?? '');
  db.prepare(`UPDATE opportunities SET summary = NULL, form = '' WHERE id = ?`).run(
    listed.OpportunitySummaries[1]?.Id ?? '',
  );
  db.close();
  const again = createHarness({ data });
  expect(list(again)).toEqual(listed);
  for (const SortBy of sortings)
    expect(again.createPartner().call('ListOpportunities', { Sort: { SortBy, SortOrder: 'ASCENDING' } })).toMatchObject(
      {
        OpportunitySummaries: [{}, {}],
      },
    );
  again.world.close();
});

test('after each update the list finds an opportunity by what it holds now, whether indexed columns changed or not', () => {
  const { world, createPartner } = createHarness();
  const { Id } = createPartner().createOpportunity();
  const scope = ['111111111111', 'Sandbox'] as const;
  const stored = () => {
    const found = world.opportunities.find(...scope, Id);
    if (!found) throw new Error('The opportunity is not stored.');
    return found;
  };
  const listed = (column: string, value: string) =>
    world.opportunities
      .page(...scope, [{ column, operator: '=', value }], {
        sortBy: 'modified',
        descending: true,
        size: 5,
        afterKey: null,
      })
      .items.map(({ row }) => row.LifeCycle?.NextSteps);
  const first = stored();
  const lifeCycle = { ...first.record.LifeCycle, TargetCloseDate: '2031-01-01', Stage: 'Qualified' as const };
  for (const change of [
    { NextSteps: 'none of the columns' },
    { NextSteps: 'the close date', TargetCloseDate: '2031-02-02' },
    { NextSteps: 'the stage', Stage: 'Committed' as const },
    { NextSteps: 'the review', ReviewStatus: 'Submitted' as const },
  ]) {
    const LifeCycle = { ...lifeCycle, ReviewStatus: 'In review' as const, ...change };
    world.opportunities.update({ ...first, record: { ...first.record, LifeCycle } });
    expect(listed('stage', LifeCycle.Stage)).toEqual([change.NextSteps]);
    expect(listed('closes', LifeCycle.TargetCloseDate)).toEqual([change.NextSteps]);
    expect(listed('review', LifeCycle.ReviewStatus)).toEqual([change.NextSteps]);
  }
  world.opportunities.update({ ...first, hidden: true });
  expect(world.opportunities.findVisible(...scope, Id)).toBeNull();
  expect(listed('seq', String(first.seq))).toEqual([]);
});

test('a record is read once for all who read it, as the last write left it and no transaction that was undone', () => {
  const { world, createPartner } = createHarness();
  const { Id } = createPartner().createOpportunity();
  const scope = ['111111111111', 'Sandbox', Id] as const;
  const stored = () => {
    const found = world.opportunities.findVisible(...scope);
    if (!found) throw new Error('The opportunity is not stored.');
    return found;
  };
  const first = stored();
  expect(stored().record).toBe(first.record);
  expect(Object.isFrozen(first.record)).toBe(true);
  const changed = { ...first.record, PartnerOpportunityIdentifier: 'changed' };
  expect(() =>
    world.atomically(() => {
      world.opportunities.update({ ...first, record: changed });
      expect(stored().record).toEqual(changed);
      throw new Error('undone');
    }),
  ).toThrow('undone');
  expect(stored().record).toBe(first.record);
  world.opportunities.update({ ...first, record: changed });
  expect(stored().record).toEqual(changed);
});

test('the stored row is the one that the present version makes', () => {
  const { world, createPartner } = createHarness();
  const { Id } = createPartner().createOpportunity();
  const record = world.opportunities.find('111111111111', 'Sandbox', Id)?.record;
  if (!record) throw new Error('The opportunity is not stored.');
  const fixed = {
    ...record,
    Arn: 'arn',
    Id: 'O1',
    CreatedDate: '2025-01-01T00:00:00Z',
    LastModifiedDate: '2025-01-01T00:00:00Z',
  };
  const text = JSON.stringify(opportunityRowForm.toRow({ ...fixed, LifeCycle: null }));
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
  // When this fails because toSummary was changed, raise the version beside it, and put both here.
  expect([opportunityRowForm.version, digest]).toEqual([1, '650fa5c874af']);
});
