import http from 'node:http';
import https from 'node:https';
import type { RawOutcome } from '../../../client/raw.ts';
import type { RawRequest } from '../rawRequest.ts';

/** Connections to one target that are used again and again: thousands of requests would wear out as many ports. */
export class KeepAlive {
  private readonly endpoint: URL;
  private readonly agent: http.Agent;
  private readonly request: typeof http.request;
  constructor(endpoint: string) {
    this.endpoint = new URL(endpoint);
    const secure = this.endpoint.protocol === 'https:';
    this.agent = secure
      ? new https.Agent({ keepAlive: true, maxSockets: 4 })
      : new http.Agent({ keepAlive: true, maxSockets: 4 });
    this.request = secure ? https.request : http.request;
  }

  /** Sends `message` with its header lines as they are. Whatever happens is an outcome, never an exception. */
  send(message: RawRequest, deadlineMs = 15_000): Promise<RawOutcome> {
    const { hostname, port } = this.endpoint;
    const lines = [...message.headerLines, ['Content-Length', String(message.body.length)] as const];
    return new Promise((resolve) => {
      const request = this.request({
        agent: this.agent,
        hostname,
        port,
        method: message.method,
        path: message.target,
        headers: lines.flat(),
        signal: AbortSignal.timeout(deadlineMs),
      });
      request.on('error', (error) => resolve(failure(error)));
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', (error) => resolve(failure(error)));
        response.on('end', () =>
          resolve({
            kind: 'response',
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
            body: Buffer.concat(chunks),
          }),
        );
      });
      request.end(message.body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

function failure(error: Error): RawOutcome {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return { kind: 'timed out' };
  return /Parse Error/.test(error.message) ? { kind: 'not HTTP', reason: error.message } : { kind: 'dropped' };
}
