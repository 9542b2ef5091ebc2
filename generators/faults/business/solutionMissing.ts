import { drop } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { submissionRefusal } from '../refusal.ts';

export const solutionMissing: BusinessFault = {
  name: 'solutionMissing',
  says: 'refuse to submit without any solution',
  source: 'facts D',
  evidence: 'doc',
  at: ['submit'],
  change: (twin) => drop(twin, 'Project/OtherSolutionDescription'),
  admissible: submissionRefusal(
    ['RelatedEntityIdentifiers/Solutions', 'RelatedEntityIdentifiers', 'Solutions', 'Project/OtherSolutionDescription'],
    { nameless: true },
  ),
};
