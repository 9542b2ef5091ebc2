import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'events-leak-across-accounts',
  caughtBy: 'EVT-3c40',
  description: 'Events are told to every account.',
  world: ({ events, accounts }) => ({
    events: {
      ...events,
      emit: (event) => {
        for (const { account } of accounts.all()) events.emit({ ...event, account });
      },
    },
  }),
};
