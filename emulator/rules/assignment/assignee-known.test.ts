import { preconditionExamples } from '../../testing/ruleExamples.ts';
import type { AssignmentContext } from '../rule.ts';
import { rule } from './assignee-known.ts';

const context = (email: string): AssignmentContext => ({ operation: 'AssignOpportunity', email });

preconditionExamples(rule, {
  accepts: {
    'any address': context('ada@acme.example'),
  },
  rejects: {
    'one under .invalid': context('nobody@acme.invalid'),
  },
});
