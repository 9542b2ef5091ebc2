import { expect, test } from '@playwright/test';
import { requirementId, requirementOf } from '../../reports/coverage/requirement.ts';
import { must, should, untested } from './requirements.ts';
import { errorShapeRequirementId, shapeRequirement, shapeRequirementIds } from './shapeRequirements.ts';

const doc = { source: 'here', evidence: 'doc', category: 'rules' } as const;
const inf = { ...doc, evidence: 'inf' } as const;

test('a requirement carries all of itself in its annotation', () => {
  const [title, { tag, annotation }] = must('UPD-4f2a', 'refuse a stale lock', doc);
  expect([title, tag]).toEqual(['UPD-4f2a MUST refuse a stale lock', '@must']);
  expect(requirementOf([annotation ?? []].flat())).toEqual({
    id: 'UPD-4f2a',
    level: 'MUST',
    statement: 'refuse a stale lock',
    operation: 'UpdateOpportunity',
    source: 'here',
    evidence: 'doc',
    about: 'rules',
  });
  expect([annotation ?? []].flat()).toContainEqual({ type: 'allure.label.requirement', description: 'UPD-4f2a' });
});

test('what is only inferred is never a MUST, and an id has its form', () => {
  expect(() => must('UPD-4f2a', 'x', inf)).toThrow('cannot be a MUST');
  expect(() => should('UPD-4f2a', 'x', inf)).not.toThrow();
  expect(() => must('UPD-4F2A', 'x', doc)).toThrow('no requirement id');
});

test('an untested requirement is skipped and keeps its reason', () => {
  const [, { annotation }] = untested('UPD-91c0', 'stay closed', 'only AWS can', doc);
  const described = [annotation ?? []].flat().map(({ type, description }) => [type, description]);
  expect(described.slice(-2)).toEqual([
    ['untested', 'only AWS can'],
    ['skip', 'only AWS can'],
  ]);
});

test('each operation has a requirement on shape of its own', () => {
  const ids = [...Object.values(shapeRequirementIds), errorShapeRequirementId];
  expect(new Set(ids).size).toBe(15);
  for (const id of ids) expect(id).toMatch(requirementId);
  expect(shapeRequirement('GetOpportunity')[0]).toBe('GET-a3f9');
});
