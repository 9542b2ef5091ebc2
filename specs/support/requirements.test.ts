import { expect, test } from '@playwright/test';
import { requirementId, requirementOf } from '../../reports/coverage/requirement.ts';
import { operationNames } from '../../schemas/index.ts';
import { documented, inferred } from './citation.ts';
import { describeOperation, must, should } from './requirements.ts';
import { errorShapeRequirementId, shapeRequirement, shapeRequirementId } from './shapeRequirements.ts';

/** Calls `declare` where a spec declares its requirements: on a page. */
function onPage<T>(declare: () => T): () => T {
  let result: { readonly value: T } | { readonly error: unknown } | null = null;
  describeOperation('UpdateOpportunity', () => {
    try {
      result = { value: declare() };
    } catch (error) {
      result = { error };
    }
  });
  return () => {
    const found = result as { readonly value: T } | { readonly error: unknown } | null;
    if (found === null || 'error' in found) throw found?.error ?? new Error('Nothing was declared.');
    return found.value;
  };
}
const details = onPage(() => must('UPD-4f2a', 'rules', documented('here')));
const inferredMust = onPage(() => must('UPD-4f2a', 'rules', inferred('here')));
const inferredShould = onPage(() => should('UPD-4f2a', 'rules', inferred('here')));
const capitalId = onPage(() => must('UPD-4F2A', 'rules', documented('here')));

test('a requirement carries all of itself in its annotation', () => {
  const { tag, annotation } = details();
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
  expect(inferredMust).toThrow('a MUST needs documented or observed evidence');
  expect(inferredShould).not.toThrow();
  expect(capitalId).toThrow('no requirement id');
});

test('each operation has a requirement on shape of its own', () => {
  const ids = [...operationNames.map(shapeRequirementId), errorShapeRequirementId];
  expect(new Set(ids).size).toBe(operationNames.length + 1);
  for (const id of ids) expect(id).toMatch(requirementId);
  expect(shapeRequirement('GetOpportunity')[0]).toBe('GET-a3f9');
});

test('a requirement belongs to a page', () => {
  expect(() => must('UPD-4f2a', 'rules', documented('here'))).toThrow('describeOperation');
});
