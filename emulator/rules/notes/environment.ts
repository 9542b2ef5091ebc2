import type { FidelityNote } from '../rule.ts';

/** Events, quotas, users. */
export const environment: readonly FidelityNote[] = [
  {
    name: 'event-triggers',
    evidence: 'documented',
    source: 'behaviour G.4; DG-events',
    description: 'Each action emits the events that docs/events.md lists for it.',
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
    description: 'The snapshots of an opportunity are numbered from 1.',
    implementedIn: 'emulator/domain/saveChanges.ts',
  },
  {
    name: 'snapshot-template',
    evidence: 'inferred',
    source: 'behaviour G.4; M, OpportunitySummaryView',
    description:
      'An update creates a snapshot when it changes a member of the summary view that AWS receives; an assignment creates none.',
    implementedIn: 'emulator/domain/awsStateAfterUpdate.ts',
  },
  {
    name: 'event-duplicates',
    evidence: 'observed',
    source: 'behaviour G.2; RR',
    description: 'With --events-duplicates, events of opportunities are delivered twice under different ids.',
    implementedIn: 'emulator/events/eventLog.ts',
  },
  {
    name: 'request-quotas',
    evidence: 'documented',
    source: 'behaviour H; DG-quotas-old, DG-quotas',
    description:
      'With --quotas, reads and writes of an account are throttled at the published rates, with one bucket each and rolling windows.',
    implementedIn: 'emulator/faults/quotas.ts',
  },
  {
    name: 'assignee-profile',
    evidence: 'documented',
    source: 'behaviour B.2; M, LD',
    description:
      'AssignOpportunity takes the names from the user registered under the address; without one it keeps the names that were sent.',
    implementedIn: 'emulator/operations/AssignOpportunity.ts',
  },
];
