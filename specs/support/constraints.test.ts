import { expect, test } from '@playwright/test';
import { allContractViolations } from '../../generators/invalid/contractViolations.ts';
import { constraintName } from '../../generators/invalid/violation.ts';
import { contractElements } from '../../reports/coverage/elements.ts';

test('the report counts just those constraints that the generators break', () => {
  const counted = contractElements()
    .filter(({ kind }) => kind === 'constraint')
    .map(({ operation, path }) => `${operation}/${path}`);
  const broken = allContractViolations().map((violation) => `${violation.operation}/${constraintName(violation)}`);
  expect(counted.sort()).toEqual(broken.sort());
  expect(counted.length).toBeGreaterThan(500);
});
