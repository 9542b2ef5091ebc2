import { guardExamples } from '../examples.ts';
import type { AssignmentFacts } from '../rule.ts';
import { rule } from './assignee-known.ts';

const facts = (email: string): AssignmentFacts => ({ operation: 'AssignOpportunity', email });

guardExamples(rule, {
  holds: {
    'any address': facts('ada@acme.example'),
  },
  breaks: {
    'one under .invalid': facts('nobody@acme.invalid'),
  },
});
