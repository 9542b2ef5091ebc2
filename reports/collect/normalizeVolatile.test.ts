import { expect, test } from '@playwright/test';
import { VolatileNormalizer } from './normalizeVolatile.ts';

test('names volatile values by order of appearance, one name for one value', () => {
  const names = new VolatileNormalizer();
  const text =
    '{"Id":"O7000001","LastModifiedDate":"2026-11-22T10:00:00.123Z","Again":"O7000001","Close":"2027-01-31"} at http://127.0.0.1:40123';
  expect(names.replace(text)).toBe(
    '{"Id":"⟦opportunity 1⟧","LastModifiedDate":"⟦time 1⟧","Again":"⟦opportunity 1⟧","Close":"⟦date 1⟧"} at http://127.0.0.1:⟦port 1⟧',
  );
  expect(names.values()).toEqual({
    'time 1': '2026-11-22T10:00:00.123Z',
    'date 1': '2027-01-31',
    'opportunity 1': 'O7000001',
    'port 1': '40123',
  });
});

test('two runs that differ only in volatile values read the same', () => {
  const one = new VolatileNormalizer().replace(
    'id Warehouse move a1b2c3d4-55fe CRM-00ffee11 S-4070376 1b1f0b9e-0000-4000-8000-000000000001 engi-abc123def4567 task-v0gc1xnl3uhx7 210987654321 20261122T101500Z',
  );
  const two = new VolatileNormalizer().replace(
    'id Warehouse move ffb2c3d4-1234 CRM-abcdef01 S-9005238 2c1f0b9e-0000-4000-8000-00000000000f engi-zzz123def4567 task-a0gc1xnl3uhx7 310987654321 20261123T111501Z',
  );
  expect(one).toBe(two);
});

test('a moment has a new name each time, so that a chance coincidence changes nothing', () => {
  const names = new VolatileNormalizer();
  expect(names.replace('2026-11-22T10:00:00Z 2026-11-22T10:00:00Z')).toBe('⟦time 1⟧ ⟦time 2⟧');
  expect(names.values()).toEqual({ 'time 1': '2026-11-22T10:00:00Z', 'time 2': '2026-11-22T10:00:00Z' });
});

test('leaves what does not change alone', () => {
  const text = 'S-1234567 111111111111 Amount 123456 Duns 123456789 +12065550100';
  expect(new VolatileNormalizer().replace(text)).toBe(text);
});
