import { randomUUID } from 'node:crypto';
import { isUniqueTitle } from './opportunityRequest.ts';

/** A request, or how to make one at the moment it is sent. */
export type Input = object | (() => object | Promise<object>);

export const resolveInput = async (input: Input): Promise<object> =>
  typeof input === 'function' ? await input() : input;

export const clientTokenOf = (input: object): unknown => ('ClientToken' in input ? input.ClientToken : undefined);

/** The same request with a ClientToken never used before, where it has one. */
export const withFreshToken = (input: object): object =>
  typeof clientTokenOf(input) === 'string' ? { ...input, ClientToken: randomUUID() } : input;

/** The same request with a token of its own, where it has that of another: a token is used up by the first that carries it. */
export const withTokenUnlike = (other: object, input: object): object =>
  clientTokenOf(input) === clientTokenOf(other) ? withFreshToken(input) : input;

/** What a request asks for, without what is new in each: its token, its lock, the title that is unique to a test. */
export const contentOf = (input: object): string =>
  JSON.stringify(input, (name, value: unknown) =>
    name === 'ClientToken' || name === 'LastModifiedDate'
      ? undefined
      : isUniqueTitle(value)
        ? 'a title of its own'
        : value,
  );
