/** All a page of promises needs. */

export { discerns } from './discerning.ts';
export { test } from './fixtures.ts';
export { expect } from './matchers.ts';
export { change, daysFromNow, opportunity } from './opportunity.ts';
export { may, must, operation, should, untested } from './requirements.ts';
export { errorShapeRequirement, shapeRequirement } from './shapeRequirements.ts';
