/** emulator/operations/NAME.ts: a handler that answers with InternalServerException until it is written. */
export const handlerFile = (name: string): string => `import type { OperationHandler } from '../operationHandler.ts';

export const ${name}: OperationHandler<'${name}'> = () => {
  throw new Error('${name} is not implemented yet.');
};
`;

/** generators/NAME.ts: requests from the contract alone, and the permanent ids of the generated requirements. */
export const generatorFile = (
  name: string,
  prefix: string,
  newId: (prefix: string) => string,
): string => `import type { Generator } from './generator.ts';
import { fromOperation } from './operation.ts';
import type { RequirementIds } from './requirementIds.ts';

export const ${name}: Generator = {
  operation: '${name}',
  precondition: 'nothing',
  singleUse: false,
  completeness: 'sparse',
  schemaValid: (presence, always) => fromOperation('${name}', presence, {}, always),
  applyBusinessRules: (body) => body,
  pinnedPaths: [],
  restrictedValues: {},
  omittedPaths: [],
};

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: '${prefix}',
  shape: '${newId(prefix)}',
  validRequests: '${newId('GEN')}',
  violations: '${newId('GEN')}',
  violationNames: '${newId('GEN')}',
  wrongTypes: '${newId('GEN')}',
};
`;

/** specs/operations/NAME.spec.ts: the requirement on the shape of its response. */
export const specFile = (
  name: string,
): string => `import { shapeValidRequest } from '../../generators/sampleRequest.ts';
import { describeOperation, expect, must, shapeRequirement, test } from '../support/test.ts';

describeOperation('${name}', () => {
  test('returns the documented response shape', must(...shapeRequirement('${name}')), async ({ partner }) => {
    expect(await partner.call('${name}', shapeValidRequest('${name}'))).toSucceed();
  });
});
`;
