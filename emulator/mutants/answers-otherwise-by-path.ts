import { routeOf } from '../protocol/wire.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'answers-otherwise-by-path',
  requirement: 'GEN-c8b5',
  says: 'The REST route writes dates without milliseconds, the SDK route with them.',
  wire: (reply, raw) =>
    routeOf(raw) === 'rest' ? { ...reply, body: reply.body.replaceAll(/(\d{2}:\d{2}:\d{2})\.\d{3}Z/g, '$1Z') } : reply,
};
