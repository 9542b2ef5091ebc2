import { drop, put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const competitorUnlisted: BusinessFault = {
  name: 'competitorUnlisted',
  says: 'refuse other competitors beside a listed one',
  source: 'CreateOpportunity, OtherCompetitorNames; facts D',
  evidence: 'doc',
  at: ['create', 'update'],
  twin: (valid) => drop(put(valid, 'Project/CompetitorName', 'Oracle Cloud'), 'Project/OtherCompetitorNames'),
  change: (twin) => put(twin, 'Project/OtherCompetitorNames', 'A small cloud nearby'),
  admissible: refusal(['Project/OtherCompetitorNames', 'Project/CompetitorName']),
};
