import { created, examples, submitted, updated } from '../examples.ts';
import { rule } from './state-present-in-us.ts';

examples(rule, {
  holds: {
    'an update of a record that never had one': updated(
      { Customer: { Account: { Address: { CountryCode: 'US' } } } },
      { Customer: { Account: { Address: { CountryCode: 'US' } } } },
    ),
    'an update without the address': updated(
      { Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'Texas' } } } },
      {},
    ),
    'a state': created({ Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'Texas' } } } }),
    'none elsewhere': submitted({ Customer: { Account: { Address: { CountryCode: 'FR' } } } }),
    'none for national security': created({
      NationalSecurity: 'Yes',
      Customer: { Account: { Address: { CountryCode: 'US' } } },
    }),
  },
  breaks: {
    'an update that leaves it out': updated(
      { Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'Texas' } } } },
      { Customer: { Account: { Address: { CountryCode: 'US' } } } },
    ),
    'an update that moves there without one': updated(
      {},
      { Customer: { Account: { Address: { CountryCode: 'US' } } } },
    ),
    'none in the United States': created({ Customer: { Account: { Address: { CountryCode: 'US' } } } }),
    'none at submission': submitted({ Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: null } } } }),
  },
});
