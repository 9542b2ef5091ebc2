import { fieldError, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';
import { apnPrograms } from '../tables/apnPrograms.ts';

export const rule: Rule = {
  name: 'apn-programs-known',
  phases: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour B.1; LD; the code is inferred',
  description: 'Each of Project.ApnPrograms is one of 16 values.',
  errors: [{ Code: 'INVALID_ENUM_VALUE', FieldName: 'project.apnPrograms' }],
  check: (context) =>
    (project(context).ApnPrograms ?? [])
      .filter((value) => !apnPrograms.includes(value))
      .map((value) => `${value} is not a program. Valid values: ${apnPrograms.join(' | ')}`)
      .map((message) => fieldError('project.apnPrograms', 'INVALID_ENUM_VALUE', message)),
};
