import { type Markup, markup } from '../markup.ts';

/** An assertion's message: expected beside received when it names them, and the whole text with its difference coloured. */
export function assertionMessage(text: string, limit: number): Markup | null {
  if (text === '') return null;
  const cut = text.length > limit ? `${text.slice(0, limit)}\n… cut, the whole message is in conformance.json` : text;
  const comparison = pair(cut);
  const lines = cut.split('\n').map(coloured);
  const whole = markup`<pre class="msg">${lines.flatMap((line, index) => (index === 0 ? [line] : ['\n', line]))}</pre>`;
  if (!comparison) return whole;
  // When the message says no more than the pair, the pair is enough.
  const more = cut.split('\n').some((line) => line.trim() !== '' && !/^\s*(Expected|Received)\b|expect\(/.test(line));
  return markup`<dl class="said"><div><dt>Expected</dt><dd><code>${comparison.expected}</code></dd></div><div><dt>Received</dt><dd><code>${comparison.received}</code></dd></div></dl>${more && whole}`;
}

function coloured(line: string): Markup {
  if (/^\s*-(?!-)\s{1,}\S|^- Expected/.test(line)) return markup`<span class="minus">${line}</span>`;
  if (/^\s*\+\s{1,}\S|^\+ Received/.test(line)) return markup`<span class="plus">${line}</span>`;
  return markup`${line}`;
}

/** "Expected: …" and "Received: …" as Playwright writes them, on one line each. */
function pair(text: string): { expected: string; received: string } | null {
  const expected = /^\s*Expected(?! +-)[^:\n]*: *(\S.*)$/m.exec(text)?.[1];
  const received = /^\s*Received(?! +\+)[^:\n]*: *(\S.*)$/m.exec(text)?.[1];
  return expected !== undefined && received !== undefined ? { expected, received } : null;
}
