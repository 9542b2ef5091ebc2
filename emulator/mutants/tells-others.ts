import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'tells-others',
  requirement: 'EVT-3c40',
  says: 'Events are told to every account.',
  world: ({ events, accounts }) => ({
    events: {
      ...events,
      emit: (happening) => {
        for (const { account } of accounts.all()) events.emit({ ...happening, account });
      },
    },
  }),
};
