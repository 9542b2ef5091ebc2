import type { HttpRequest } from './http.ts';

const loopbackName = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/i;

/** Whether a name, or an address in the form of URLs, is this machine. */
export const isLoopbackName = (name: string): boolean => loopbackName.test(name);

/** The name in a Host header, without the port. */
export const hostNameOf = (host: string): string => host.replace(/:\d*$/, '').toLowerCase();

/**
 * Whether a browser sent the request from a page of another origin. Browsers name the page in Origin, or at least its
 * relation to this server in Sec-Fetch-Site; other clients send neither.
 */
export function isFromAnotherOrigin({ headers }: HttpRequest): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return origin !== undefined && origin !== `http://${host}`;
}
