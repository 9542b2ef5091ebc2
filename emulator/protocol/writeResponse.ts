import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { limit } from '../limits.ts';
import type { HttpResponse } from './http.ts';

/** Sends a response with the headers and their spelling as recorded for its route (behaviour A.6); node would add its own otherwise. */
export function writeResponse(response: ServerResponse, { status, headers, body }: HttpResponse, method: string): void {
  const bytes = Buffer.from(body);
  const common = {
    Date: new Date().toUTCString(),
    ...(status === 204 ? {} : { 'Content-Length': String(bytes.length) }),
    Connection: response.shouldKeepAlive ? 'keep-alive' : 'close',
  };
  const lowerCase = 'content-type' in headers;
  const headerPairs = Object.entries(common).map(([name, value]) => [lowerCase ? name.toLowerCase() : name, value]);
  response.sendDate = false;
  response.writeHead(status, { ...Object.fromEntries(headerPairs), ...headers });
  response.end(method === 'HEAD' ? undefined : bytes);
  dropUnread(response);
}

/** Closes the connection of a response that the client does not read: it would be held in memory for ever. */
function dropUnread(response: ServerResponse): void {
  const timer = setTimeout(() => response.destroy(), limit('unreadResponseMs')).unref();
  response.once('close', () => clearTimeout(timer));
}

/** Sends a response on a socket whose request node could not parse, and closes it. */
export function writeToSocket(socket: Socket, { status, headers, body }: HttpResponse): void {
  const lines = Object.entries({
    ...headers,
    Date: new Date().toUTCString(),
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  );
}
