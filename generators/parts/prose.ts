import fc from 'fast-check';
import { fromFaker } from './text.ts';

/** Sentences as partners write them, so that a counterexample reads like a deal. */

const systems = [
  'its SAP ERP system',
  'a claims platform on Oracle databases',
  'an online shop with 40,000 orders a day',
  'its contact centre',
  'a telemetry service for delivery vans',
  'the learning platform of three universities',
  'an archive of medical images',
  'its payment processing',
] as const;
const places = [
  'in its own data centre',
  'with a colocation provider',
  'on another cloud',
  'on ageing hardware at two sites',
] as const;
const problems = [
  'pays for peak capacity all year',
  'cannot restore from backup within its recovery targets',
  'has outages during month-end closing',
  'cannot pass the next audit',
  'waits six weeks for a new environment',
  'must leave the building when the lease ends',
] as const;
const goals = [
  'migrate to AWS without downtime for its branches',
  'move the databases to a managed service',
  'rebuild the batch jobs as containers',
  'collect its data in one place for analytics',
  'set up disaster recovery in a second Region',
] as const;
const projects = [
  'SAP migration',
  'Data lake',
  'Contact centre',
  'Disaster recovery',
  'VMware exit',
  'Landing zone',
] as const;
const phases = ['assessment', 'pilot', 'phase 1', 'phase 2', 'roll-out', 'renewal 2027'] as const;

export const businessProblem: fc.Arbitrary<string> = fromFaker(({ helpers: { arrayElement: one } }) => {
  return `The customer runs ${one(systems)} ${one(places)} and ${one(problems)}. It wants to ${one(goals)}.`;
});

export const projectTitle: fc.Arbitrary<string> = fromFaker(({ helpers: { arrayElement: one }, company }) => {
  return `${one(projects)} for ${company.name()} – ${one(phases)}`;
});

export const nextStep: fc.Arbitrary<string> = fc.constantFrom(
  'Architecture review with the security team on Tuesday.',
  'Send the revised estimate to procurement.',
  'Wait for the decision of the steering committee.',
  'Demo of the proof of concept to the CFO.',
  'Agree on the migration waves and name an owner for each.',
);

export const comment: fc.Arbitrary<string> = fc.constantFrom(
  'The customer asked for a fixed price for the first wave.',
  'Contact the deputy while the CTO is on leave until the end of the month.',
  'Funding was discussed with the account team.',
  'Two competitors were invited to the tender.',
);

export const otherSolution: fc.Arbitrary<string> = fc.constantFrom(
  'Managed migration service',
  'Analytics accelerator built by our own team',
  'Backup and recovery as a service',
);

export const otherCompetitor: fc.Arbitrary<string> = fc.constantFrom(
  'A regional cloud provider',
  'OVHcloud and Hetzner',
  'The in-house IT department',
);

export const otherIndustry: fc.Arbitrary<string> = fc.constantFrom(
  'Veterinary services',
  'Space tourism',
  'Wind farms',
);

export const campaign: fc.Arbitrary<string> = fc.constantFrom(
  'Cloud migration webinar, spring 2026',
  'SAP on AWS roadshow',
  'Security breakfast, Zürich',
);

export const jobTitle: fc.Arbitrary<string> = fc.constantFrom(
  'CTO',
  'Head of Infrastructure',
  'Chief Information Security Officer',
  'Directrice des achats',
  'PartnerAccountManager',
);
