import { notFound } from '../apiError.ts';
import type { OperationHandler } from '../operationHandler.ts';

export const GetOpportunity: OperationHandler<'GetOpportunity', 'opportunities'> = (
  { Catalog, Identifier },
  { caller, opportunities },
) => {
  const opportunity = opportunities.findVisible(caller.account, Catalog, Identifier);
  if (!opportunity) throw notFound();
  return opportunity.record;
};
