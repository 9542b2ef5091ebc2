import { created, examples, submitted } from '../examples.ts';
import { rule } from './state-present-in-us.ts';

examples(rule, {
  holds: {
    'a state': created({ Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'Texas' } } } }),
    'none elsewhere': submitted({ Customer: { Account: { Address: { CountryCode: 'FR' } } } }),
    'none for national security': created({
      NationalSecurity: 'Yes',
      Customer: { Account: { Address: { CountryCode: 'US' } } },
    }),
  },
  breaks: {
    'none in the United States': created({ Customer: { Account: { Address: { CountryCode: 'US' } } } }),
    'none at submission': submitted({ Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: null } } } }),
  },
});
