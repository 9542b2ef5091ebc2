import type { FidelityNote } from './note.ts';

/** What stands around the operations. */
export const environment: readonly FidelityNote[] = [
  {
    name: 'event-triggers',
    evidence: 'documented',
    source: 'behaviour G.4; DG-events',
    description: 'Each action leads to the events of the trigger table (docs/events.md).',
    implementedIn: 'emulator/domain/domainEvents.ts',
  },
  {
    name: 'event-envelope',
    evidence: 'observed',
    source: 'behaviour G.5; RR against DG-events',
    description:
      'Envelope and detail have the recorded layout: version "0", schemaVersion "1" ("1.0" for invitations), resources empty for opportunities.',
    implementedIn: 'emulator/events/eventLog.ts',
  },
  {
    name: 'snapshot-numbers',
    evidence: 'observed',
    source: 'behaviour G.6; RR',
    description: 'Snapshots of an opportunity are numbered from 1, rising by one with each change that leaves one.',
    implementedIn: 'emulator/domain/saveChanges.ts',
  },
  {
    name: 'snapshot-template',
    evidence: 'inferred',
    source: 'behaviour G.4; M, OpportunitySummaryView',
    description:
      'An update leaves a snapshot when it touches a member of the summary view that AWS gets; an assignment leaves none.',
    implementedIn: 'emulator/domain/affectsAwsSummary.ts',
  },
  {
    name: 'event-duplicates',
    evidence: 'observed',
    source: 'behaviour G.2; RR',
    description: 'With --events-duplicates, events of opportunities come twice under different ids; without it once.',
    implementedIn: 'emulator/events/eventLog.ts',
  },
  {
    name: 'request-quotas',
    evidence: 'documented',
    source: 'behaviour H; DG-quotas-old, DG-quotas',
    description:
      'With --quotas, reads and writes of an account are throttled at the published rates, each group in one bucket, by rolling windows.',
    implementedIn: 'emulator/faults/quotas.ts',
  },
  {
    name: 'assignee-profile',
    evidence: 'documented',
    source: 'behaviour B.2; M, LD',
    description:
      'AssignOpportunity shows the names of the registered user of that address; without a registered one, the names sent.',
    implementedIn: 'emulator/operations/AssignOpportunity.ts',
  },
];
