import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { acceptedEncodings, decodeBody } from './decodeBody.ts';
import {
  BrokenResponse,
  responseLimits,
  tooLarge,
  tooLongHeaders,
  tooManyHeaders,
  tooManyInterim,
} from './responseLimits.ts';
import type { HttpTransport } from './session.ts';

type TransportResponse = Awaited<ReturnType<HttpTransport['fetch']>>;
type TransportRequest = Parameters<HttpTransport['fetch']>[1];

/** A transport with connections of its own, which `close` ends. */
export interface OwnTransport extends HttpTransport {
  readonly close: () => void;
}

/**
 * HTTP as Node has it, within `responseLimits`, and with one deadline for everything, as a response may be anything. Follows
 * no redirect.
 */
export function createHttpTransport(): OwnTransport {
  const options = { keepAlive: true, maxSockets: 16 };
  const [plain, secure] = [new HttpAgent(options), new HttpsAgent(options)];
  return {
    fetch: (url, request) =>
      url.startsWith('https:')
        ? exchange(url, request, (given) => httpsRequest(url, { ...given, agent: secure }))
        : exchange(url, request, (given) => httpRequest(url, { ...given, agent: plain })),
    close: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}

type Connect = (given: {
  method: string;
  headers: Record<string, string>;
  maxHeaderSize: number;
}) => ReturnType<typeof httpRequest>;

function exchange(
  _url: string,
  { method, headers, data, timeout }: TransportRequest,
  connect: Connect,
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    const defaults = { 'accept-encoding': acceptedEncodings, 'user-agent': 'partner-central-conformance' };
    const sent = connect({
      method,
      headers: { ...defaults, ...headers, 'content-length': String(data.length) },
      maxHeaderSize: responseLimits.headerBytes,
    });
    sent.maxHeadersCount = responseLimits.headerCount + 1;
    const timer = setTimeout(() => fail(new Error(`timeout of ${timeout} ms exceeded`)), timeout);
    const fail = (error: Error): void => {
      clearTimeout(timer);
      reject(withHttpReason(error));
      sent.destroy();
    };
    let interim = 0;
    sent.on('information', () => {
      interim += 1;
      if (interim > responseLimits.interimResponses) fail(tooManyInterim());
    });
    sent.on('error', fail);
    // What switches protocols unasked never ends as a response.
    sent.once('upgrade', (_, socket) => {
      socket.destroy();
      fail(new BrokenResponse('switches protocols without being asked to'));
    });
    sent.once('response', (answer) => {
      answer.on('error', fail);
      read(answer)
        .then((response) => {
          clearTimeout(timer);
          resolve(response);
        })
        .catch(fail);
    });
    sent.end(data);
  });
}

async function read(answer: IncomingMessage): Promise<TransportResponse> {
  const headers = joinedHeaders(answer.rawHeaders);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += (chunk as Buffer).length;
    if (size > responseLimits.bodyBytes) throw tooLarge();
    chunks.push(chunk as Buffer);
  }
  const text = (await decodeBody(Buffer.concat(chunks), headers['content-encoding'])).toString();
  return { text: async () => text, status: () => answer.statusCode ?? 0, headers: () => headers };
}

/** Names in lower case; several lines of one name joined with ', '. */
function joinedHeaders(raw: readonly string[]): Record<string, string> {
  if (raw.length / 2 > responseLimits.headerCount) throw tooManyHeaders();
  const headers = new Map<string, string>();
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase();
    const before = headers.get(name);
    headers.set(name, before === undefined ? (raw[at + 1] ?? '') : `${before}, ${raw[at + 1]}`);
  }
  return Object.fromEntries(headers);
}

/** Errors of Node's HTTP parser are about the response; every other one is about the connection. */
function withHttpReason(error: Error & { code?: string; reason?: string }): Error {
  if (error.code === 'HPE_HEADER_OVERFLOW') return tooLongHeaders();
  // The connection ended in the middle of a response: dropped, rather than malformed.
  if (error.code === 'HPE_INVALID_EOF_STATE') return new Error('aborted');
  return error.code?.startsWith('HPE_')
    ? new BrokenResponse(`is not valid HTTP: ${error.reason ?? error.message}`)
    : error;
}
