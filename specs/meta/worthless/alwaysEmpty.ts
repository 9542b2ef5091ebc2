import type { Worthless } from './server.ts';

export const alwaysEmpty: Worthless = {
  name: 'always empty',
  says: 'answers 200 {} to everything',
  answer: () => ({ status: 200, body: '{}' }),
};
