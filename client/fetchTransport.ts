import type { HttpTransport } from './session.ts';

/** The platform's own fetch, where Playwright gives no transport. */
export const fetchTransport: HttpTransport = {
  async fetch(url, { method, headers, data, timeout }) {
    const request = { method, headers, body: new Uint8Array(data), redirect: 'manual' } as const;
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(timeout) }).catch((error: unknown) => {
      throw error instanceof Error && error.cause instanceof Error ? error.cause : error;
    });
    const text = await response.text();
    return {
      text: async () => text,
      status: () => response.status,
      headers: () => Object.fromEntries(response.headers),
    };
  },
};
