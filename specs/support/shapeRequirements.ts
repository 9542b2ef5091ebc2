import type { OperationName } from '../../schemas/index.ts';
import type { Citation } from './requirements.ts';

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

const shapeCitation = (source: string): Citation => ({ source, evidence: 'doc', category: 'shape' });

/** The arguments of must() for an operation's requirement on shape: test(...must(...shapeRequirement('GetOpportunity')), …). */
export const shapeRequirement = (operation: OperationName): readonly [string, string, Citation] => [
  shapeRequirementIds[operation],
  'answer with the documented shape',
  shapeCitation(`${operation}, response syntax; facts B`),
];
/** The same for error bodies. */
export const errorShapeRequirement = (): readonly [string, string, Citation] => [
  errorShapeRequirementId,
  'answer errors with the documented shape of the exception they name',
  shapeCitation('exceptions of each operation; facts A.8 and A.17'),
];
