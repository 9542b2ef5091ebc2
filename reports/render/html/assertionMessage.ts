import { type Markup, markup } from '../markup.ts';

/** An assertion's message, its difference coloured. */
export function assertionMessage(text: string, limit: number): Markup | null {
  if (text === '') return null;
  const cut = text.length > limit ? `${text.slice(0, limit)}\n… the rest is in conformance.json` : text;
  const lines = cut.split('\n').map(coloured);
  return markup`<pre class="msg">${lines.flatMap((line, index) => (index === 0 ? [line] : ['\n', line]))}</pre>`;
}

function coloured(line: string): Markup {
  if (/^\s*-(?!-)\s{1,}\S|^- Expected/.test(line)) return markup`<span class="minus">${line}</span>`;
  if (/^\s*\+\s{1,}\S|^\+ Received/.test(line)) return markup`<span class="plus">${line}</span>`;
  return markup`${line}`;
}
