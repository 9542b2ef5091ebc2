import { asBody, type Body, getAt, partnerDrafts, resolvePlaceholders } from '../../generators/index.ts';

/** Drafts of CreateOpportunity with everything that a submission needs. */
export const completeDrafts = partnerDrafts();
/** A draft as it is sent, with a new ClientToken. */
export const resolveDraft = (draft: Body): Body => asBody(resolvePlaceholders(draft, {})) ?? {};
export const idOf = (body: unknown): string => String(getAt(body, 'Id'));
export const getRequest = (Identifier: string): Body => ({ Catalog: 'Sandbox', Identifier });
