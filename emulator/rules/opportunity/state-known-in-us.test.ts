import { created, examples, updated } from '../examples.ts';
import { rule } from './state-known-in-us.ts';

examples(rule, {
  holds: {
    'a full name': created({
      Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'Dist. of Columbia' } } },
    }),
    'the value with a comma': created({
      Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'FPO, AP' } } },
    }),
    'any region elsewhere': updated(
      {},
      { Customer: { Account: { Address: { CountryCode: 'DE', StateOrRegion: 'BY' } } } },
    ),
  },
  breaks: {
    'an abbreviation': created({ Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'WA' } } } }),
    'another case': updated({}, { Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'texas' } } } }),
  },
});
