import { readFileSync } from 'node:fs';
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

const mappedPrefix = /^::ffff:/;
const loopbackAddress = /^(127\.\d+\.\d+\.\d+|::1)$/;

/** Whether an address that a connection comes from is this machine, or one of `others`. */
export function isNearAddress(address: string, others: readonly string[]): boolean {
  const plain = address.replace(mappedPrefix, '');
  return loopbackAddress.test(plain) || others.includes(plain);
}

/** The IPv4 address of the default gateway, which for a container is its host; null where Linux does not tell one. */
export function defaultGateway(readRoutes = (): string => readFileSync('/proc/net/route', 'utf8')): string | null {
  try {
    const routes = readRoutes().split('\n');
    const gateway = routes.map((line) => line.split('\t')).find(([, destination]) => destination === '00000000')?.[2];
    const bytes = gateway
      ?.match(/^([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/i)
      ?.slice(1)
      .reverse();
    return bytes?.map((byte) => Number.parseInt(byte, 16)).join('.') ?? null;
  } catch {
    return null;
  }
}
