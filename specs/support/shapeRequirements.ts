import { requirementIdsOf } from '../../generators/index.ts';
import type { OperationName } from '../../schemas/index.ts';
import { type Citation, documented } from './citation.ts';

/** The requirement to which a broken shape of a success body is charged, whichever test happened to see it. */
export const shapeRequirementId = (operation: OperationName): string => requirementIdsOf(operation).shape;

/** The one for error bodies, of any operation. */
export const errorShapeRequirementId = 'PRO-bc96';

/** The arguments of must() for an operation's requirement on shape: must(...shapeRequirement('GetOpportunity')). */
export const shapeRequirement = (operation: OperationName): readonly [string, 'shape', Citation] => [
  shapeRequirementId(operation),
  'shape',
  documented(`${operation}, response syntax; behaviour B`),
];
/** The same for error bodies. */
export const errorShapeRequirement = (): readonly [string, 'shape', Citation] => [
  errorShapeRequirementId,
  'shape',
  documented('exceptions of each operation; behaviour A.8 and A.17'),
];
