import { expect, test } from '@playwright/test';
import { launchOperationNames } from '../../schemas/index.ts';
import type { Category } from './requirement.ts';
import { type DocumentStatement, documentStatements, traceStatements } from './statements.ts';

const statement = (
  section: DocumentStatement['section'],
  path: string,
  operation = 'CreateOpportunity',
): DocumentStatement => ({
  key: `${operation}/${path}`,
  operation,
  section,
  path,
  line: 1,
  normative: true,
});
const row = (id: string, operation: string, category: Category, source: string, statement = 'hold') => ({
  id,
  operation,
  category,
  source,
  statement,
});
const reachOf = (one: DocumentStatement, ...rows: ReturnType<typeof row>[]) =>
  traceStatements([one], rows)[0]?.trace ?? null;

test('the launch document has normative statements in every part', () => {
  const found = documentStatements();
  expect(new Set(found.map(({ section }) => section))).toEqual(new Set(['description', 'request', 'response']));
  expect([...new Set(found.map(({ operation }) => operation))].sort()).toEqual([...launchOperationNames].sort());
});

test('a requirement that names the member in its source or its sentence speaks of it, also on the twin operation', () => {
  const one = statement('request', 'LifeCycle/TargetCloseDate');
  expect(reachOf(one, row('CRE-0001', 'CreateOpportunity', 'rules', 'CreateOpportunity, TargetCloseDate'))).toBe(
    'named',
  );
  expect(
    reachOf(
      one,
      row('UPD-0001', 'UpdateOpportunity', 'rules', 'behaviour D', 'refuse a target close date in the past'),
    ),
  ).toBe('named');
  expect(
    reachOf(
      one,
      row('LOP-0001', 'ListOpportunities', 'rules', 'behaviour D', 'refuse a target close date in the past'),
    ),
  ).toBeNull();
});

test('without one that names it, the shape or the constraints of the operation speak of it, and are told apart', () => {
  expect(reachOf(statement('response', 'Id'), row('CRE-0002', 'CreateOpportunity', 'shape', 'syntax'))).toBe('shape');
  expect(reachOf(statement('request', 'Project/Title'), row('GEN-0001', 'Generated', 'generated', 'contract'))).toBe(
    'constraint',
  );
  expect(
    reachOf(statement('request', 'Project/Title'), row('GET-0001', 'GetOpportunity', 'validation', 'contract')),
  ).toBeNull();
});

test('what is said of the operation itself is spoken of by any promise on it but its shape', () => {
  const one = statement('description', '');
  expect(reachOf(one, row('CRE-0003', 'CreateOpportunity', 'rules', 'CreateOpportunity'))).toBe('named');
  expect(reachOf(one, row('CRE-0004', 'CreateOpportunity', 'shape', 'CreateOpportunity'))).toBeNull();
});
