import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'created-event-missing',
  caughtBy: 'EVT-598c',
  description: 'No event tells of a new opportunity.',
  world: ({ events }) => ({
    events: {
      ...events,
      emit: (event) => {
        if (event.detailType !== 'Opportunity Created') events.emit(event);
      },
    },
  }),
};
