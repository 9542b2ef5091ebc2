import type { OperationName } from '../../schemas/index.ts';
import { type Citation, documented } from './citation.ts';

/** The requirement to which a broken shape of a success body is charged, whichever test happened to see it. */
export const shapeRequirementIds = {
  AssignOpportunity: 'ASG-f434',
  AssociateOpportunity: 'ASC-f248',
  CreateOpportunity: 'CRE-a836',
  DisassociateOpportunity: 'DIS-8164',
  GetAwsOpportunitySummary: 'SUM-aa4f',
  GetEngagementInvitation: 'GEI-770a',
  GetOpportunity: 'GET-a3f9',
  ListEngagementInvitations: 'LEI-92ca',
  ListOpportunities: 'LOP-c400',
  ListSolutions: 'LSO-9ebc',
  RejectEngagementInvitation: 'REJ-35a3',
  StartEngagementByAcceptingInvitationTask: 'ACC-7858',
  StartEngagementFromOpportunityTask: 'SUB-feba',
  UpdateOpportunity: 'UPD-ad42',
} as const satisfies Record<OperationName, string>;

/** The one for error bodies, of any operation. */
export const errorShapeRequirementId = 'PRO-bc96';

/** The arguments of must() for an operation's requirement on shape: must(...shapeRequirement('GetOpportunity')). */
export const shapeRequirement = (operation: OperationName): readonly [string, 'shape', Citation] => [
  shapeRequirementIds[operation],
  'shape',
  documented(`${operation}, response syntax; behaviour B`),
];
/** The same for error bodies. */
export const errorShapeRequirement = (): readonly [string, 'shape', Citation] => [
  errorShapeRequirementId,
  'shape',
  documented('exceptions of each operation; behaviour A.8 and A.17'),
];
