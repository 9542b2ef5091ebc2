import { createHash, createHmac } from 'node:crypto';
import { service } from '../../schemas/index.ts';
import type { ApiClient, CallResult, ClientAccount, ClientKind } from './client.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Signature Version 4 as people write it themselves: three headers, and no more (row 14 of the reports by integrators). */
function sign(
  { accessKeyId, secretAccessKey }: ClientAccount,
  headers: Readonly<Record<string, string>>,
  signed: readonly string[],
  body: string,
): string {
  const time = headers['x-amz-date'] ?? '';
  const scope = `${time.slice(0, 8)}/us-east-1/${service.signingName}/aws4_request`;
  const names = signed.join(';');
  const lines = signed.map((name) => `${name}:${headers[name]}\n`).join('');
  const canonical = `POST\n/\n\n${lines}\n${names}\n${sha256(body)}`;
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  const signature = hmac(key, `AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha256(canonical)}`).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
}

const signerThatSigns =
  (...signed: readonly string[]) =>
  (account: ClientAccount): ApiClient => ({
    call: async (operation, input): Promise<CallResult> => {
      const body = JSON.stringify(input);
      const headers = {
        host: new URL(account.endpoint).host,
        'x-amz-date': new Date().toISOString().replace(/[-:]|\.\d+/g, ''),
        'x-amz-target': `${service.target}.${operation}`,
      };
      const { host: _, ...sent } = headers;
      const authorization = sign(account, headers, signed, body);
      const response = await fetch(account.endpoint, {
        method: 'POST',
        headers: { ...sent, authorization, 'content-type': 'application/x-amz-json-1.0' },
        body,
      });
      const text = await response.text();
      const answer = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
      if (response.ok) return { output: answer };
      const name = String(answer.__type).split('#').at(-1) ?? '';
      return { error: name, message: String(answer.Message ?? answer.message ?? '') };
    },
    close: async () => undefined,
  });

/** A client of a few lines that signs what must be signed. */
export const ownSigner: ClientKind = {
  name: 'own signer',
  find: () => ({ version: 'host, x-amz-date, x-amz-target' }),
  connect: signerThatSigns('host', 'x-amz-date', 'x-amz-target'),
};
/** The same without x-amz-target, as one public client signs: every `x-amz-` header must be signed. */
export const signerWithoutTarget = signerThatSigns('host', 'x-amz-date');
