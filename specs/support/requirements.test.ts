import { expect, test } from '@playwright/test';
import { requirementId, requirementOf } from '../../reports/coverage/requirement.ts';
import { documented, inferred } from './citation.ts';
import { must, should } from './requirements.ts';
import { errorShapeRequirementId, shapeRequirement, shapeRequirementIds } from './shapeRequirements.ts';

test('a requirement carries all of itself in its annotation', () => {
  const { tag, annotation } = must('UPD-4f2a', 'rules', documented('here'));
  expect(tag).toEqual(['@UPD-4f2a', '@must']);
  expect(requirementOf({ title: 'rejects a stale lock', annotations: annotation })).toEqual({
    id: 'UPD-4f2a',
    level: 'MUST',
    statement: 'rejects a stale lock',
    operation: 'UpdateOpportunity',
    source: 'here',
    evidence: 'documented',
    category: 'rules',
  });
  expect(annotation).toContainEqual({ type: 'allure.label.requirement', description: 'UPD-4f2a' });
});

test('what is only inferred is never a MUST, and an id has its form', () => {
  expect(() => must('UPD-4f2a', 'rules', inferred('here'))).toThrow('a MUST needs documented or observed evidence');
  expect(() => should('UPD-4f2a', 'rules', inferred('here'))).not.toThrow();
  expect(() => must('UPD-4F2A', 'rules', documented('here'))).toThrow('no requirement id');
});

test('each operation has a requirement on shape of its own', () => {
  const ids = [...Object.values(shapeRequirementIds), errorShapeRequirementId];
  expect(new Set(ids).size).toBe(15);
  for (const id of ids) expect(id).toMatch(requirementId);
  expect(shapeRequirement('GetOpportunity')[0]).toBe('GET-a3f9');
});
