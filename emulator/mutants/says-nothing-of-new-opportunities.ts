import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'says-nothing-of-new-opportunities',
  requirement: 'EVT-598c',
  says: 'No event tells of a new opportunity.',
  world: ({ events }) => ({
    events: {
      ...events,
      emit: (happening) => {
        if (happening.detailType !== 'Opportunity Created') events.emit(happening);
      },
    },
  }),
};
