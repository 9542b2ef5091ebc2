import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type OperationName, operationNames } from '../../../schemas/index.ts';

/** What a control target sees of a request. */
export interface ReceivedRequest {
  /** Read from X-Amz-Target or the path; null when neither names one. */
  readonly operation: OperationName | null;
  readonly route: 'sdk' | 'rest';
  readonly body: string;
}
export interface CannedResponse {
  readonly status: number;
  readonly body: string;
  readonly errorName?: string;
}
/** A target that cannot be right: whatever is asked, it answers by one blind rule. */
export interface DegenerateTarget {
  readonly name: string;
  readonly description: string;
  readonly respond: (seen: ReceivedRequest) => CannedResponse;
}

const operationOf = (url: string, headers: IncomingHttpHeaders): OperationName | null => {
  const target = headers['x-amz-target'];
  const named = typeof target === 'string' ? target.split('.')[1] : url.slice(1);
  return operationNames.find((name) => name === named) ?? null;
};

/** Serves a control target on a free loopback port, with headers as good as the real ones. */
export async function serve(
  target: DegenerateTarget,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const route = request.headers['x-amz-target'] === undefined ? 'rest' : 'sdk';
      const operation = operationOf(request.url ?? '/', request.headers);
      const { status, body, errorName } = target.respond({
        operation,
        route,
        body: Buffer.concat(chunks).toString('utf8'),
      });
      response.writeHead(status, {
        'Content-Type': route === 'sdk' ? 'application/x-amz-json-1.0' : 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'x-amzn-RequestId': randomUUID(),
        ...(errorName
          ? {
              'x-amzn-ErrorType': `${errorName}:http://internal.amazon.com/coral/com.amazon.partnerintegrationapi.common/`,
            }
          : {}),
      });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
