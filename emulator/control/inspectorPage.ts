import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { HttpResponse } from '../protocol/http.ts';

/** Beside the built emulator: the page, made with it. */
const builtPage = new URL('inspector.html', import.meta.url);
/** In a checkout: the program that makes the page from its sources. Nothing of the page is imported by the emulator. */
const bundler = new URL('../../inspector/bundle.ts', import.meta.url);

let page: Promise<HttpResponse> | null = null;

/** The inspector: one HTML file, read or made at the first request. */
export function inspectorPage(): Promise<HttpResponse> {
  page ??= loadPage();
  // What could not be made is tried again: its sources may be in the middle of an edit.
  page.catch(() => {
    page = null;
  });
  return page;
}

async function loadPage(): Promise<HttpResponse> {
  const html = existsSync(builtPage) ? readFileSync(builtPage, 'utf8') : await bundledPage();
  return { status: 200, headers: pageHeaders(html), body: html };
}

async function bundledPage(): Promise<string> {
  const { inspectorHtml } = (await import(bundler.href)) as { readonly inspectorHtml: () => Promise<string> };
  return inspectorHtml();
}

/** The page may run its own script and style, and call this server. Nothing else may be loaded, and no page may frame it. */
function pageHeaders(html: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `script-src ${hashesOf(html, 'script')}`,
    `style-src ${hashesOf(html, 'style')}`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}

/** The hashes of the elements that stand in the page, as a source list. */
const hashesOf = (html: string, element: 'script' | 'style'): string =>
  [...html.matchAll(new RegExp(`<${element}[^>]*>([\\s\\S]*?)</${element}>`, 'g'))]
    .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .join(' ');
