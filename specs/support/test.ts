/** All a page of promises needs. */

export { cite, documented, inferred, observed } from './citation.ts';
export { test } from './fixtures.ts';
export { expect } from './matchers.ts';
export { assertTargetRejectsInvalid } from './negativeControl.ts';
export { daysFromNow, opportunityRequest, withChanges } from './opportunityRequest.ts';
export { describeOperation, may, must, should, untested } from './requirements.ts';
export { errorShapeRequirement, shapeRequirement } from './shapeRequirements.ts';
