import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathOf, type RawReply, type RawRequest } from '../protocol/wire.ts';
import type { World } from '../world.ts';
import { Ask, ControlError } from './ask.ts';
import { endpoints } from './endpoints.ts';

export const isControl = (url: string): boolean =>
  url === '/_emulator' || url.startsWith('/_emulator/') || url.startsWith('/_emulator?');

/** Answers a request to the control plane: JSON in, JSON out, unsigned, from this machine only. */
export async function control(
  raw: RawRequest,
  whole: boolean,
  request: IncomingMessage,
  response: ServerResponse,
  world: World,
): Promise<void> {
  const reply = (status: number, body: object): RawReply => ({
    status,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  let made: RawReply;
  try {
    guard(raw, request, whole);
    const endpoint = `${raw.method} ${pathOf(raw).slice('/_emulator/'.length)}`;
    const handle = endpoints[endpoint];
    if (!handle)
      throw new ControlError(
        404,
        `The control plane has no ${raw.method} ${pathOf(raw)}. It has: ${Object.keys(endpoints).join(', ')}.`,
      );
    const ask = Ask.of(raw);
    if ('stream' in handle) return handle.stream(ask, raw, response, world);
    made = reply(200, handle.answer(ask, world));
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    made = reply(error.status, { Message: error.message });
  }
  const bytes = Buffer.from(made.body);
  response.writeHead(made.status, { ...made.headers, 'Content-Length': bytes.length });
  response.end(bytes);
}

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const loopbackHost = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** Refuses signed calls, callers from elsewhere, and web pages: the control plane has no password. */
function guard(raw: RawRequest, request: IncomingMessage, whole: boolean): void {
  if (!loopback.test(request.socket.remoteAddress ?? ''))
    throw new ControlError(403, 'The control plane answers this machine only.');
  if (!loopbackHost.test(raw.headers.host ?? ''))
    throw new ControlError(403, 'Ask the control plane for localhost or 127.0.0.1.');
  const { origin } = raw.headers;
  if (origin !== undefined && !(URL.canParse(origin) && loopbackHost.test(new URL(origin).host))) {
    throw new ControlError(403, 'The control plane does not answer web pages of other hosts.');
  }
  if (raw.headers.authorization !== undefined || /[?&]X-Amz-Signature=/i.test(raw.url))
    throw new ControlError(403, 'The control plane takes no signed requests.');
  if (!whole) throw new ControlError(413, 'The request body is larger than 1 MiB.');
}
