import fc from 'fast-check';
import { asBody, type Body, getAt, partnerDrafts, resolvePlaceholders } from '../../generators/index.ts';
import { seedOfRun } from '../support/budget.ts';

/** Drafts of CreateOpportunity with everything that a submission needs. */
export const completeDrafts = partnerDrafts();
/** A draft as it is sent, with a new ClientToken. */
export const resolveDraft = (draft: Body): Body => asBody(resolvePlaceholders(draft, {})) ?? {};
/** Always the same value, which the seed of the run decides: for a live target, where each other value costs writes. */
export const oneOf = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.constantFrom(...fc.sample(values, { numRuns: 1, seed: seedOfRun() }));
export const idOf = (body: unknown): string => String(getAt(body, 'Id'));
export const getRequest = (Identifier: string): Body => ({ Catalog: 'Sandbox', Identifier });
