import type { Operation } from '../operation.ts';
import { notFound } from '../problem.ts';

export const GetOpportunity: Operation<'GetOpportunity', 'opportunities'> = (
  { Catalog, Identifier },
  { caller, opportunities },
) => {
  const found = opportunities.visible(caller.account, Catalog, Identifier);
  if (!found) throw notFound();
  return found.record;
};
