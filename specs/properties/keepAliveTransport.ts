import { Agent, type IncomingMessage, request } from 'node:http';
import type { HttpTransport } from '../../client/session.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/**
 * A wire without Playwright's step, trace and report for each request: a property sends thousands, and its evidence is the
 * counterexample. For plain HTTP, which only a target on this machine speaks.
 */
export const keepAliveTransport: HttpTransport = {
  fetch: (url, { method, headers, data, timeout }) =>
    new Promise((resolve, reject) => {
      const sent = request(
        url,
        { method, agent, timeout, headers: { ...headers, 'content-length': String(data.length) } },
        (answer) => {
          readText(answer).then((text) => resolve(toTransportResponse(answer, text)), reject);
        },
      );
      sent.once('error', reject);
      sent.once('timeout', () => sent.destroy(new Error(`timeout of ${timeout} ms exceeded`)));
      sent.end(data);
    }),
};

async function readText(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const toTransportResponse = (answer: IncomingMessage, text: string): Awaited<ReturnType<HttpTransport['fetch']>> => ({
  text: async () => text,
  status: () => answer.statusCode ?? 0,
  headers: () => Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
});
