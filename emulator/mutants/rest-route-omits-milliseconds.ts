import { routeOf } from '../protocol/http.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'rest-route-omits-milliseconds',
  caughtBy: 'GEN-c8b5',
  description: 'The REST route writes dates without milliseconds, the SDK route with them.',
  rawResponse: (response, raw) =>
    routeOf(raw) === 'rest'
      ? { ...response, body: response.body.replaceAll(/(\d{2}:\d{2}:\d{2})\.\d{3}Z/g, '$1Z') }
      : response,
};
