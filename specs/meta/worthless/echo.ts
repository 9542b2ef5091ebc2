import type { Worthless } from './server.ts';

export const echo: Worthless = {
  name: 'echo',
  says: 'answers 200 with the body that was sent',
  answer: ({ body }) => ({ status: 200, body }),
};
