import { changeWorld, mutateResponse } from './builders/replaceSteps.ts';
import type { MutantTable } from './mutant.ts';

/** Invitations and events are late, missing or wrong. */
export const invitations: MutantTable = {
  'accepted-invitation-stays-pending': {
    caughtBy: 'GEN-f7d5',
    description: 'GetEngagementInvitation returns Status PENDING for an accepted invitation.',
    replaces: mutateResponse('GetEngagementInvitation', 'Status', (status) =>
      status === 'ACCEPTED' ? 'PENDING' : status,
    ),
  },
  'created-event-missing': {
    caughtBy: 'EVT-598c',
    description: 'No Opportunity Created event is delivered.',
    replaces: changeWorld(({ events }) => ({
      events: {
        ...events,
        emit: (event) => {
          if (event.detailType !== 'Opportunity Created') events.emit(event);
        },
      },
    })),
  },
  'invitation-never-expires': {
    caughtBy: 'GEI-bde9',
    description: 'An invitation that is not answered stays PENDING for ever.',
    replaces: changeWorld(({ invitations: store }) => ({ invitations: { ...store, findExpired: () => [] } })),
  },
};
