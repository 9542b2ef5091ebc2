import type { Credentials } from '../../client/session.ts';
import { callOnce, type PlainResponse } from '../../client/signedRequest.ts';
import type { OperationName } from '../../schemas/index.ts';

export interface KillTestAccount {
  readonly id: string;
  readonly credentials: Credentials;
}

/** One signed call, never repeated. Null when the connection broke: the write may or may not have been carried out. */
export const call = (
  endpoint: string,
  { credentials }: KillTestAccount,
  operation: OperationName,
  input: object,
): Promise<PlainResponse | null> => callOnce(endpoint, credentials, operation, input).catch(() => null);

/** A text member of a response body. */
export const textOf = (body: Readonly<Record<string, unknown>>, name: string): string => {
  const value = body[name];
  if (typeof value !== 'string') throw new Error(`The response has no ${name}: ${JSON.stringify(body).slice(0, 300)}`);
  return value;
};
