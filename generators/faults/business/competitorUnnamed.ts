import { drop, put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const competitorUnnamed: BusinessFault = {
  name: 'competitorUnnamed',
  says: 'refuse the competitor *Other without its name',
  source: 'facts D',
  evidence: 'doc',
  at: ['create', 'update'],
  twin: (valid) =>
    put(put(valid, 'Project/CompetitorName', '*Other'), 'Project/OtherCompetitorNames', 'A small cloud nearby'),
  change: (twin) => drop(twin, 'Project/OtherCompetitorNames'),
  admissible: refusal(['Project/OtherCompetitorNames', 'Project/CompetitorName']),
};
