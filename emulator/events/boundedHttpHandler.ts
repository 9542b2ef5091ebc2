import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';

/** The members of the SDK's HTTP request that are used here. */
interface SdkRequest {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
interface SdkResponse {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Readable;
}

/**
 * An HTTP handler for the AWS SDK with a deadline for the whole exchange and a limit for the size of the response. The
 * SDK's own handler has neither: its timeout ends when the headers arrive.
 */
export function boundedHttpHandler({ deadlineMs, maxBytes }: { deadlineMs: number; maxBytes: number }) {
  const handle = ({ protocol, hostname, port, method, path, headers, body }: SdkRequest) =>
    new Promise<{ response: SdkResponse }>((resolve, reject) => {
      const request = (protocol === 'https:' ? httpsRequest : httpRequest)({
        hostname,
        ...(port === undefined ? {} : { port }),
        method,
        path,
        headers,
      });
      const timer = setTimeout(
        () => request.destroy(new Error(`no response within ${deadlineMs / 1000} s`)),
        deadlineMs,
      ).unref();
      request.once('close', () => clearTimeout(timer));
      request.once('error', reject);
      request.once('response', (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          chunks.push(chunk);
          if (size > maxBytes) request.destroy(new Error(`the response is larger than ${maxBytes} bytes`));
        });
        response.once('error', reject);
        response.once('end', () =>
          resolve({
            response: {
              statusCode: response.statusCode ?? 0,
              headers: Object.fromEntries(
                Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
              ),
              body: Readable.from([Buffer.concat(chunks)]),
            },
          }),
        );
      });
      request.end(typeof body === 'string' || body instanceof Uint8Array ? body : undefined);
    });
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    handle,
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
  };
}
