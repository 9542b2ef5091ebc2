import { get } from '../../generators/faults/at.ts';
import { asBody, type Body, standIn, valid } from '../../generators/generator.ts';
import { generatorOf } from '../../generators/index.ts';

/** Drafts of CreateOpportunity with every member. */
export const complete = valid(generatorOf('CreateOpportunity'), 'complete');
/** A draft as it is sent: nothing in it stands for something else. */
export const sent = (draft: Body): Body => asBody(standIn(draft, {})) ?? {};
export const idOf = (body: unknown): string => String(get(body, 'Id'));
/** What GetOpportunity is asked. */
export const read = (Identifier: string): Body => ({ Catalog: 'Sandbox', Identifier });
