import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readDocument } from './derive/document/readDocument.ts';
import { merge } from './derive/merge/contract.ts';
import { mergeModels } from './derive/merge/history.ts';
import { readServiceModel } from './derive/model/readServiceModel.ts';
import { readSmithy } from './derive/model/readSmithy.ts';
import { additionDates, changes, discrepancies } from './discrepancies.ts';
import { schemas, sharedSchema } from './load.ts';
import { operationNames } from './operations.ts';
import { responseReport } from './validate.ts';

test('ids are unique, and every row says all it must', () => {
  const rows = [...discrepancies, ...changes];
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { id, before, now, on, keys } of changes) {
    for (const text of [before.reading, before.source, now.reading, now.source]) expect(text, id).not.toBe('');
    expect(on, id).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(new Set(keys).size, id).toBe(keys.length);
  }
  for (const { id, effects, examples, ...texts } of discrepancies) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const text of Object.values(texts)) expect(text, id).not.toBe('');
  }
});

for (const { id, examples } of [...discrepancies, ...changes]) {
  for (const [at, { shape, value, verdict }] of examples.entries()) {
    test(`${id}: ${shape} judges example ${at + 1} ${verdict}`, () => {
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
  smithy: new URL('../../shared/model/partnercentral-selling-2022-07-26.json', import.meta.url),
  serviceModel: new URL('../../shared/model/partnercentral-selling-2022-07-26.service-2.json', import.meta.url),
};
const models = () =>
  [
    readSmithy(readFileSync(sources.smithy, 'utf8'), 'model-2025'),
    readServiceModel(readFileSync(sources.serviceModel, 'utf8'), 'model-2026'),
  ] as const;

test('each change is one: without its row the models cannot be merged', () => {
  test.skip(!existsSync(sources.smithy), 'the models are not here');
  const [older, newer] = models();
  for (const row of changes) {
    for (const key of row.keys) {
      const others = changes.map((one) =>
        one === row ? { ...one, keys: one.keys.filter((kept) => kept !== key) } : one,
      );
      expect(() => mergeModels(older, newer, others), key).toThrow(key);
    }
  }
});

test('each effect is needed: without it the contract differs, or the derivation refuses', () => {
  test.skip(!existsSync(sources.document), 'the documents are not here');
  const document = readDocument(readFileSync(sources.document, 'utf8'));
  const history = mergeModels(...models(), changes);
  const complete = withoutAnnotations(merge(operationNames, document, history, { discrepancies, additionDates }));
  for (const one of discrepancies) {
    for (const effect of one.effects) {
      const others = discrepancies.map((row) =>
        row === one ? { ...row, effects: row.effects.filter((kept) => kept !== effect) } : row,
      );
      const outcome = (() => {
        try {
          return withoutAnnotations(merge(operationNames, document, history, { discrepancies: others, additionDates }));
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
