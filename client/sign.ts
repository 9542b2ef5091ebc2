import { SignatureV4 } from '@aws-sdk/signature-v4';
import { Hash } from '@smithy/hash-node';
import { type Credentials, signingName } from './session.ts';

export interface SignableRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}
export interface SigningScope {
  readonly region?: string;
  readonly service?: string;
  readonly date?: Date;
  /** Off only to meet published vectors, which were made before the header was usual. */
  readonly contentHash?: boolean;
  /** Header names that the signature leaves out; the request has them all the same. */
  readonly unsignedHeaders?: readonly string[];
}

/** The headers of `message` with Signature Version 4 on them: authorization, x-amz-date, host and, if any, the token. */
export async function sign(
  request: SignableRequest,
  credentials: Credentials,
  scope: SigningScope = {},
): Promise<Record<string, string>> {
  const url = new URL(request.url);
  const signer = new SignatureV4({
    service: scope.service ?? signingName,
    region: scope.region ?? 'us-east-1',
    sha256: Hash.bind(null, 'sha256'),
    credentials: { ...credentials },
    applyChecksum: scope.contentHash ?? true,
  });
  const signed = await signer.sign(
    {
      method: request.method,
      protocol: url.protocol,
      hostname: url.hostname,
      port: url.port ? Number(url.port) : undefined,
      path: url.pathname,
      query: queryOf(url),
      headers: { host: url.host, ...request.headers },
      body: request.body,
    },
    { signingDate: scope.date ?? new Date(), unsignableHeaders: new Set(scope.unsignedHeaders) },
  );
  return { ...signed.headers };
}

function queryOf(url: URL): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return query;
}
