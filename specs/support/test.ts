/** All a page of promises needs. */

export { cite, contested, documented, inferred, observed, reported, superseded } from './citation.ts';
export { test } from './fixtures.ts';
export { expect } from './matchers.ts';
export { assertTargetRejectsInvalid } from './negativeControl.ts';
export { daysFromNow, opportunityRequest, withChanges } from './opportunityRequest.ts';
export { describeOperation, may, must, note, should, untested } from './requirements.ts';
export { errorShapeRequirement, shapeRequirement } from './shapeRequirements.ts';
