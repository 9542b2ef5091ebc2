import { setAt } from '../bodyPath.ts';
import type { Body } from '../generator.ts';

/** The opportunity with its customer at an address in the US, and no matter of national security. */
export const withUsAddress = (opportunity: Body): Body =>
  setAt(setAt(opportunity, 'NationalSecurity', 'No'), 'Customer/Account/Address', {
    City: 'San Francisco',
    StateOrRegion: 'California',
    CountryCode: 'US',
    PostalCode: '94105',
    StreetAddress: '1 Market Street',
  });
