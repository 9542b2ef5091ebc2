import { getAt } from '../../generators/bodyPath.ts';
import { asBody, type Body, resolvePlaceholders, validRequests } from '../../generators/generator.ts';
import { generatorOf } from '../../generators/index.ts';

/** Drafts of CreateOpportunity with every member. */
export const completeDrafts = validRequests(generatorOf('CreateOpportunity'), 'complete');
/** A draft as it is sent: nothing in it stands for something else. */
export const resolveDraft = (draft: Body): Body => asBody(resolvePlaceholders(draft, {})) ?? {};
export const idOf = (body: unknown): string => String(getAt(body, 'Id'));
/** What GetOpportunity is asked. */
export const getRequest = (Identifier: string): Body => ({ Catalog: 'Sandbox', Identifier });
