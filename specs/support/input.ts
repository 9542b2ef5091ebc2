import { randomUUID } from 'node:crypto';

/** A request, or how to make one at the moment it is sent. */
export type Input = object | (() => object | Promise<object>);

export const resolveInput = async (input: Input): Promise<object> =>
  typeof input === 'function' ? await input() : input;

export const clientTokenOf = (input: object): unknown => ('ClientToken' in input ? input.ClientToken : undefined);

/** The same request with a ClientToken never used before, where it has one. */
export const withFreshToken = (input: object): object =>
  typeof clientTokenOf(input) === 'string' ? { ...input, ClientToken: randomUUID() } : input;
