import type { OperationName } from '../../schemas/index.ts';

/** What a call returned, as JSON: dates are texts. */
export type CallResult =
  | { readonly output: Readonly<Record<string, unknown>> }
  | { readonly error: string; readonly message: string };

/** A client of the API that this project did not write, or one that signs by itself. */
export interface ApiClient {
  call(operation: OperationName, input: object): Promise<CallResult>;
  close(): Promise<void>;
}
/** Where a client works, and as whom. */
export interface ClientAccount {
  readonly endpoint: string;
  readonly accountId: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}
/** A kind of client. */
export interface ClientKind {
  readonly name: string;
  /** Its version, or why it cannot be tried on this machine. */
  readonly find: () => { readonly version: string } | { readonly untested: string };
  readonly connect: (account: ClientAccount) => ApiClient | Promise<ApiClient>;
}

/** The environment in which Python finds its credentials and the endpoint, and nothing of the user's own settings. */
export const pythonEnvironment = (account: ClientAccount): Record<string, string> => ({
  AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING: account.endpoint,
  AWS_ACCESS_KEY_ID: account.accessKeyId,
  AWS_SECRET_ACCESS_KEY: account.secretAccessKey,
  AWS_SESSION_TOKEN: '',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_PAGER: '',
});
