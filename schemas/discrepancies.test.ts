import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readDocument } from './derive/document/readDocument.ts';
import { merge } from './derive/merge/contract.ts';
import { readModel } from './derive/model/readModel.ts';
import { discrepancies } from './discrepancies.ts';
import { schemas, sharedSchema } from './load.ts';
import { operationNames } from './operations.ts';
import { responseReport } from './validate.ts';

test('ids are unique, and every row says all it must', () => {
  expect(new Set(discrepancies.map(({ id }) => id)).size).toBe(discrepancies.length);
  for (const { id, effects, examples, ...texts } of discrepancies) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const text of Object.values(texts)) expect(text, id).not.toBe('');
  }
});

for (const { id, examples } of discrepancies) {
  for (const [at, { shape, value, verdict }] of examples.entries()) {
    test(`${id}: ${shape} takes proof ${at + 1} as ${verdict}`, () => {
      const schema = sharedSchema.$defs?.[shape];
      if (!schema) throw new Error(`The contract has no shape ${shape}.`);
      const { shapeErrors, undocumented } = responseReport(`shared.json#/$defs/${shape}`, schema, value);
      const found = shapeErrors.length > 0 ? 'invalid' : undocumented.length > 0 ? 'undocumented' : 'valid';
      expect(found, JSON.stringify({ shapeErrors, undocumented })).toBe(verdict);
    });
  }
}

test('every reading that shapes a node is marked on one in the contract', () => {
  const text = [...schemas.values()].map((schema) => JSON.stringify(schema)).join();
  const silent = ['prose', 'ignored-members', 'required'];
  for (const { id, effects } of discrepancies) {
    if (effects.some(({ kind }) => !silent.includes(kind))) expect(text, id).toContain(`"${id}"`);
  }
  expect(sharedSchema['x-ignored-members']).toEqual(['__type']);
});

const sources = {
  document: new URL('../../shared/document/partnercentral-selling-2024-11-14.txt', import.meta.url),
  model: new URL('../../shared/model/partnercentral-selling-2022-07-26.json', import.meta.url),
};
test('each effect is needed: without it the contract differs, or the derivation refuses', () => {
  test.skip(!existsSync(sources.document), 'the documents are not here');
  const document = readDocument(readFileSync(sources.document, 'utf8'));
  const model = readModel(readFileSync(sources.model, 'utf8'));
  const complete = withoutAnnotations(merge(operationNames, document, model, discrepancies));
  for (const one of discrepancies) {
    for (const effect of one.effects) {
      const others = discrepancies.map((row) =>
        row === one ? { ...row, effects: row.effects.filter((kept) => kept !== effect) } : row,
      );
      const outcome = (() => {
        try {
          return withoutAnnotations(merge(operationNames, document, model, others));
        } catch (error) {
          return String(error);
        }
      })();
      expect(outcome === complete, `${one.id}: ${JSON.stringify(effect)} changes nothing`).toBe(false);
    }
  }
});

/** The contract without the remarks on which reading shaped a node: a reading must change more than those. */
function withoutAnnotations(contract: object): string {
  const annotations = ['x-discrepancy', 'x-constraint-origin', 'x-enum-origin'];
  return JSON.stringify(contract, (key, value: unknown) => (annotations.includes(key) ? undefined : value));
}
