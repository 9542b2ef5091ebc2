import { fault, project } from '../read.ts';
import type { Rule } from '../rule.ts';
import { customerUseCases } from '../tables/customerUseCases.ts';

export const rule: Rule = {
  name: 'customer-use-case-known',
  at: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts D; PAND, OM, LD',
  says: 'Project.CustomerUseCase is one of 39 values; Other is not among them, and the error lists them.',
  answers: [{ Code: 'INVALID_ENUM_VALUE', FieldName: 'project.customerUseCase' }],
  check: (facts) => {
    const { CustomerUseCase: value } = project(facts);
    if (value === null || value === undefined || customerUseCases.includes(value)) return [];
    const message = `${value} is not a customer use case. Valid values: ${customerUseCases.join(' | ')}`;
    return [fault('project.customerUseCase', 'INVALID_ENUM_VALUE', message)];
  },
};
