import type { Behaviour } from './behaviour.ts';

/** What stands around the operations. */
export const surroundings: readonly Behaviour[] = [
  {
    name: 'event-triggers',
    evidence: 'doc',
    source: 'facts G.4; DG-events',
    says: 'Each action leads to the events of the trigger table (docs/events.md).',
    where: 'emulator/life/happenings.ts',
  },
  {
    name: 'event-envelope',
    evidence: 'obs',
    source: 'facts G.5; RR against DG-events',
    says: 'Envelope and detail have the recorded layout: version "0", schemaVersion "1" ("1.0" for invitations), resources empty for opportunities.',
    where: 'emulator/events/events.ts',
  },
  {
    name: 'snapshot-numbers',
    evidence: 'obs',
    source: 'facts G.6; RR',
    says: 'Snapshots of an opportunity are numbered from 1, rising by one with each change that leaves one.',
    where: 'emulator/life/change.ts',
  },
  {
    name: 'snapshot-template',
    evidence: 'inf',
    source: 'facts G.4; M, OpportunitySummaryView',
    says: 'An update leaves a snapshot when it touches a member of the summary view that AWS gets; an assignment leaves none.',
    where: 'emulator/life/template.ts',
  },
  {
    name: 'event-duplicates',
    evidence: 'obs',
    source: 'facts G.2; RR',
    says: 'With --events-duplicates, events of opportunities come twice under different ids; without it once.',
    where: 'emulator/events/events.ts',
  },
  {
    name: 'request-quotas',
    evidence: 'doc',
    source: 'facts H; DG-quotas-old, DG-quotas',
    says: 'With --quotas, reads and writes of an account are throttled at the published rates, each group in one bucket, by rolling windows.',
    where: 'emulator/faults/quotas.ts',
  },
  {
    name: 'assignee-profile',
    evidence: 'doc',
    source: 'facts B.2; M, LD',
    says: 'AssignOpportunity shows the names of the registered user of that address; without a registered one, the names sent.',
    where: 'emulator/operations/AssignOpportunity.ts',
  },
];
