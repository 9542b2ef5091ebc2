import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readDocument } from './derive/document/read.ts';
import { merge } from './derive/merge/contract.ts';
import { readModel } from './derive/model/read.ts';
import { deviations } from './deviations.ts';
import { schemas, sharedSchema } from './load.ts';
import { answered } from './validate.ts';

test('ids are unique, and every row says all it must', () => {
  expect(new Set(deviations.map(({ id }) => id)).size).toBe(deviations.length);
  for (const { id, effects, proofs, ...said } of deviations) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const text of Object.values(said)) expect(text, id).not.toBe('');
  }
});

for (const { id, proofs } of deviations) {
  for (const [at, { shape, value, verdict }] of proofs.entries()) {
    test(`${id}: ${shape} takes proof ${at + 1} as ${verdict}`, () => {
      const schema = sharedSchema.$defs?.[shape];
      if (!schema) throw new Error(`The contract has no shape ${shape}.`);
      const { faults, drift } = answered(`shared.json#/$defs/${shape}`, schema, value);
      const found = faults.length > 0 ? 'invalid' : drift.length > 0 ? 'drift' : 'valid';
      expect(found, JSON.stringify({ faults, drift })).toBe(verdict);
    });
  }
}

test('every reading that shapes a node is marked on one in the contract', () => {
  const text = [...schemas.values()].map((schema) => JSON.stringify(schema)).join();
  const silent = ['prose', 'ignored-members', 'required'];
  for (const { id, effects } of deviations) {
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
  const whole = meaning(merge(document, model, deviations));
  for (const one of deviations) {
    for (const effect of one.effects) {
      const others = deviations.map((row) =>
        row === one ? { ...row, effects: row.effects.filter((kept) => kept !== effect) } : row,
      );
      const outcome = (() => {
        try {
          return meaning(merge(document, model, others));
        } catch (fault) {
          return String(fault);
        }
      })();
      expect(outcome === whole, `${one.id}: ${JSON.stringify(effect)} changes nothing`).toBe(false);
    }
  }
});

/** The contract without the remarks on which reading shaped a node: a reading must change more than those. */
function meaning(contract: object): string {
  const remarks = ['x-deviation', 'x-constraint-origin', 'x-enum-origin'];
  return JSON.stringify(contract, (key, value: unknown) => (remarks.includes(key) ? undefined : value));
}
