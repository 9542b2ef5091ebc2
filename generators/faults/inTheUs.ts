import type { Body } from '../generator.ts';
import { put } from './at.ts';

/** The opportunity with its customer at an address in the US, and no matter of national security. */
export const inTheUs = (opportunity: Body): Body =>
  put(put(opportunity, 'NationalSecurity', 'No'), 'Customer/Account/Address', {
    City: 'San Francisco',
    StateOrRegion: 'California',
    CountryCode: 'US',
    PostalCode: '94105',
    StreetAddress: '1 Market Street',
  });
