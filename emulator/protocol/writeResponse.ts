import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { limit } from '../limits.ts';
import type { HttpResponse } from './http.ts';

/** Sends a response with the headers and their spelling as recorded for its route (behaviour A.6); node would add its own otherwise. */
export function writeResponse(response: ServerResponse, { status, headers, body }: HttpResponse, method: string): void {
  const lowerCase = 'content-type' in headers;
  const pairs = [lowerCase ? 'date' : 'Date', httpDate()];
  if (status !== 204) pairs.push(lowerCase ? 'content-length' : 'Content-Length', String(Buffer.byteLength(body)));
  pairs.push(lowerCase ? 'connection' : 'Connection', response.shouldKeepAlive ? 'keep-alive' : 'close');
  for (const name in headers) pairs.push(name, headers[name] ?? '');
  response.sendDate = false;
  response.writeHead(status, pairs);
  response.end(method === 'HEAD' ? undefined : body);
  dropUnread(response);
}

let date = { second: 0, text: '' };
/** The Date header; a text for each second. */
function httpDate(): string {
  const now = Date.now();
  const second = Math.floor(now / 1000);
  if (second !== date.second) date = { second, text: new Date(now).toUTCString() };
  return date.text;
}

/** Closes the connection of a response that the client does not read: it would be held in memory for ever. */
function dropUnread(response: ServerResponse): void {
  // Nearly always the system has taken all of it at once, and nothing is held.
  if (response.socket?.writableLength === 0) return;
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
