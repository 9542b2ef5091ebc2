import { fault, project } from '../read.ts';
import type { Rule } from '../rule.ts';
import { apnPrograms } from '../tables/apnPrograms.ts';

export const rule: Rule = {
  name: 'apn-programs-known',
  at: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts B.1; LD; the code is inferred',
  says: 'Each of Project.ApnPrograms is one of 16 values.',
  answers: [{ Code: 'INVALID_ENUM_VALUE', FieldName: 'project.apnPrograms' }],
  check: (facts) =>
    (project(facts).ApnPrograms ?? [])
      .filter((value) => !apnPrograms.includes(value))
      .map((value) => `${value} is not a program. Valid values: ${apnPrograms.join(' | ')}`)
      .map((message) => fault('project.apnPrograms', 'INVALID_ENUM_VALUE', message)),
};
