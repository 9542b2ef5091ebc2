// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// The packed parts of the page, and the values behind the ⟦names⟧.
import { all, find, one } from './dom.js';

/** @typedef {Record<string, string>} Texts */

// Packed parts: base64 of gzip of JSON, opened once and only when needed.
/** @param {string} text */
export const unpack = async (text) => {
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text());
};
/** @type {{ when: string, speed: Record<string, [number, number]>, values: string }} */
const stamp = JSON.parse(one('#stamp').textContent);
/** @type {Promise<Texts> | undefined} */
let values;
export const known = () => (values ??= unpack(stamp.values));
/** @type {(text: string, table: Texts) => string} */
export const filled = (text, table) => text.replace(/⟦([^⟧]+)⟧/g, (whole, name) => table[name] ?? whole);
/** @type {(value: unknown, table: Texts) => unknown} */
export const filledAll = (value, table) => {
  if (typeof value === 'string') return filled(value, table);
  if (Array.isArray(value)) return value.map((item) => filledAll(item, table));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [filled(name, table), filledAll(child, table)]),
  );
};

// The stamp: when, how fast, and the values behind the ⟦names⟧ of what can be seen.
for (const place of all('[data-stamp="when"]')) place.textContent = stamp.when;
for (const [operation, [p50, p95]] of Object.entries(stamp.speed)) {
  /** @type {(selector: string, value: number) => void} */
  const put = (selector, value) => {
    const cell = find(selector);
    if (cell) cell.textContent = value.toFixed(1);
  };
  put(`[data-p50="${operation}"]`, p50);
  put(`[data-p95="${operation}"]`, p95);
}
/** @param {HTMLElement} root */
const fillValues = async (root) => {
  if (!root.textContent.includes('⟦')) return;
  const table = await known();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode instanceof Text && currentNode.data.includes('⟦'))
      currentNode.data = filled(currentNode.data, table);
  }
};
const fillFailures = () => {
  for (const part of all('#first-failure, #failures, #harness-errors, #indeterminate')) fillValues(part);
};
if ('requestIdleCallback' in window) window.requestIdleCallback(fillFailures);
else setTimeout(fillFailures, 1);
