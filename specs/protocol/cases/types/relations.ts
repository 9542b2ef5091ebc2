import type { TypeRow } from './row.ts';

/** AssignOpportunity: one member at a time, given a JSON type that it does not have. */
export const assignOpportunity: readonly TypeRow[] = [
  ['PRO-3222', 'Catalog', 'number'],
  ['PRO-f40f', 'Catalog', 'boolean'],
  ['PRO-558a', 'Identifier', 'boolean'],
  ['PRO-373e', 'Identifier', 'object'],
  ['PRO-51ba', 'Assignee', 'number'],
  ['PRO-8124', 'Assignee', 'boolean'],
  ['PRO-aeb7', 'Assignee', 'list'],
  ['PRO-d08f', 'Assignee/Email', 'list'],
  ['PRO-1965', 'Assignee/FirstName', 'number'],
  ['PRO-402c', 'Assignee/LastName', 'boolean'],
  ['PRO-24b7', 'Assignee/BusinessTitle', 'object'],
];

/** AssociateOpportunity: one member at a time, given a JSON type that it does not have. */
export const associateOpportunity: readonly TypeRow[] = [
  ['PRO-abe6', 'Catalog', 'list'],
  ['PRO-e0b9', 'Catalog', 'number'],
  ['PRO-d551', 'OpportunityIdentifier', 'number'],
  ['PRO-7358', 'OpportunityIdentifier', 'boolean'],
  ['PRO-d6cb', 'RelatedEntityType', 'boolean'],
  ['PRO-8f25', 'RelatedEntityType', 'object'],
  ['PRO-86be', 'RelatedEntityIdentifier', 'object'],
  ['PRO-c1c4', 'RelatedEntityIdentifier', 'list'],
];

/** DisassociateOpportunity: one member at a time, given a JSON type that it does not have. */
export const disassociateOpportunity: readonly TypeRow[] = [
  ['PRO-a7d4', 'Catalog', 'number'],
  ['PRO-e1cf', 'Catalog', 'boolean'],
  ['PRO-0368', 'OpportunityIdentifier', 'boolean'],
  ['PRO-3774', 'OpportunityIdentifier', 'object'],
  ['PRO-3579', 'RelatedEntityType', 'object'],
  ['PRO-d543', 'RelatedEntityType', 'list'],
  ['PRO-b318', 'RelatedEntityIdentifier', 'list'],
  ['PRO-764a', 'RelatedEntityIdentifier', 'number'],
];

/** GetOpportunity: one member at a time, given a JSON type that it does not have. */
export const getOpportunity: readonly TypeRow[] = [
  ['PRO-0a8d', 'Catalog', 'number'],
  ['PRO-00e3', 'Catalog', 'boolean'],
  ['PRO-b6c1', 'Identifier', 'boolean'],
  ['PRO-5e9f', 'Identifier', 'object'],
];

/** GetAwsOpportunitySummary: one member at a time, given a JSON type that it does not have. */
export const getAwsOpportunitySummary: readonly TypeRow[] = [
  ['PRO-5251', 'Catalog', 'number'],
  ['PRO-076a', 'Catalog', 'boolean'],
  ['PRO-0b65', 'RelatedOpportunityIdentifier', 'boolean'],
  ['PRO-d727', 'RelatedOpportunityIdentifier', 'object'],
];
