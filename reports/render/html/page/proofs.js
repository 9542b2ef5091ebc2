// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// The proof of a requirement, unpacked when its row is opened.
import { element, one } from './dom.js';
import { filled, filledAll, known, unpack } from './values.js';

/** @typedef {Record<string, string>} Texts */
/** @typedef {{ headers: Texts, body: string }} Message */
/** @typedef {Message & { method: string, url: string }} Request */
/** @typedef {{ operation: string, request: Request, response: (Message & { status: number }) | null, curl: string | null }} Exchange */
/** @typedef {{ exchange: number, description: string | null, tests: [title: string, place: string, outcome: string, id: string][] }} Proof */
/** @typedef {{ playwright: string | null, rows: Record<string, Proof | undefined>, exchanges: (Exchange | undefined)[] }} Proofs */
/** @type {Texts} */
const outcomes = JSON.parse(one('#outcomes').textContent);
/** @type {Promise<Proofs> | undefined} */
let proofs;
const proven = () => (proofs ??= unpack(one('#proofs').textContent));
/** @param {string} body */
const pretty = (body) => {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
};
/** @type {(first: string, message: Message) => string} */
const message = (first, { headers, body }) =>
  `${first}\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n\n${pretty(body)}`;
/** @param {HTMLElement} row */
const prove = async (row) => {
  if (row.dataset.proven) return;
  row.dataset.proven = 'yes';
  const { rows: proofRows, exchanges, playwright } = await proven();
  const proof = proofRows[row.id || (row.dataset.id ?? '')];
  if (!proof) return;
  const table = await known();
  if (proof.description) row.append(element('p', proof.description));
  const list = element('ul', undefined, 'turns');
  for (const [title, place, outcome, testId] of proof.tests) {
    const item = element('li', `${outcomes[outcome]}: ${filled(title, table)} `);
    item.append(element('code', place));
    if (playwright) {
      const link = element('a', 'Playwright report');
      link.href = `${playwright}#?testId=${testId}`;
      item.append(' · ', link);
    }
    list.append(item);
  }
  row.append(list);
  const exchange = exchanges[proof.exchange];
  if (!exchange) return;
  const { request, response, operation } = /** @type {Exchange} */ (filledAll(exchange, table));
  const pair = element('div', undefined, 'pair');
  /** @type {[string, string][]} */
  const halves = [
    [`${operation}: request`, message(`${request.method} ${request.url}`, request)],
    ['Response', response ? message(`${response.status}`, response) : 'No response came.'],
  ];
  for (const [name, text] of halves) {
    const half = element('div');
    half.append(element('h4', name), element('pre', text));
    pair.append(half);
  }
  row.append(pair);
  if (!exchange.curl) return;
  const button = element('button', 'Copy curl');
  button.type = 'button';
  button.dataset.copy = '';
  button.dataset.text = filled(exchange.curl, table);
  row.append(button);
};
document.addEventListener(
  'toggle',
  (event) => {
    const { target } = event;
    if (target instanceof HTMLDetailsElement && target.matches('.r') && target.open) prove(target);
  },
  true,
);
