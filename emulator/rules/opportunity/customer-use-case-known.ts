import { fieldError, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';
import { customerUseCases } from '../tables/customerUseCases.ts';

export const rule: Rule = {
  name: 'customer-use-case-known',
  phases: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D; PAND, OM, LD',
  description: 'Project.CustomerUseCase is one of 39 values; Other is not among them, and the error lists them.',
  errors: [{ Code: 'INVALID_ENUM_VALUE', FieldName: 'project.customerUseCase' }],
  check: (context) => {
    const { CustomerUseCase: value } = project(context);
    if (value === null || value === undefined || customerUseCases.includes(value)) return [];
    const message = `${value} is not a customer use case. Valid values: ${customerUseCases.join(' | ')}`;
    return [fieldError('project.customerUseCase', 'INVALID_ENUM_VALUE', message)];
  },
};
