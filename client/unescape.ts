/** A text without its escapes, and where each of its characters stood. */
export interface Unescaped {
  readonly plain: string;
  /** The place in the source of a place in `plain`. */
  readonly sourceAt: (at: number) => number;
}

const entities: Readonly<Record<string, number>> = { sol: 0x2f, plus: 0x2b, equals: 0x3d, amp: 0x26, lowbar: 0x5f };
const entity = /^&(?:#x0{0,4}([0-9a-f]{2})|#0{0,4}([0-9]{2,3})|(sol|plus|equals|amp|lowbar));/i;
const [percentSign, ampersand, backslash] = [0x25, 0x26, 0x5c];

/**
 * Percent-encoding and HTML entities, each replaced by its character, and a text without its backslashes: however often an
 * escape of JSON was escaped again, what follows them is the character. Looks at each character once.
 */
export function withoutEscapes(text: string): Unescaped {
  if (!/[%&\\]/.test(text)) return { plain: text, sourceAt: (at) => at };
  const codes = new Uint16Array(text.length);
  const sources = new Uint32Array(text.length + 1);
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const start = at;
    while (text.charCodeAt(at) === backslash) at += 1;
    if (at === text.length) break;
    const escaped = escapeAt(text, at, at > start);
    codes[length] = escaped ? escaped.code : text.charCodeAt(at);
    sources[length] = start;
    length += 1;
    at = escaped ? escaped.end : at + 1;
  }
  sources[length] = text.length;
  const plain = Buffer.from(codes.buffer, 0, length * 2).toString('utf16le');
  return { plain, sourceAt: (at) => sources[at] ?? text.length };
}

/** The same for a text that was escaped twice. */
export function withoutEscapesAgain(once: Unescaped): Unescaped {
  const twice = withoutEscapes(once.plain);
  return { plain: twice.plain, sourceAt: (at) => once.sourceAt(twice.sourceAt(at)) };
}

interface Character {
  readonly code: number;
  readonly end: number;
}

function escapeAt(text: string, at: number, isEscaped: boolean): Character | null {
  const code = text.charCodeAt(at);
  if (code === percentSign) return hexAt(text, at + 1);
  if (code === ampersand) return entityAt(text, at);
  return isEscaped && text.startsWith('u00', at) ? hexAt(text, at + 3) : null;
}

function hexAt(text: string, at: number): Character | null {
  const code = digitAt(text, at) * 16 + digitAt(text, at + 1);
  return Number.isNaN(code) ? null : { code, end: at + 2 };
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at) | 0x20;
  if (code >= 0x30 && code <= 0x39 && text.charCodeAt(at) < 0x40) return code - 0x30;
  return code >= 0x61 && code <= 0x66 ? code - 0x57 : Number.NaN;
}

function entityAt(text: string, at: number): Character | null {
  // Most are no entity: the third character tells, without a slice.
  const third = text.charCodeAt(at + 2) | 0x20;
  if (!((third >= 0x61 && third <= 0x7a) || (third >= 0x30 && third <= 0x39))) return null;
  const [whole, hex, decimal, name] = entity.exec(text.slice(at, at + 12)) ?? [];
  if (whole === undefined) return null;
  const code = name ? (entities[name.toLowerCase()] ?? 0) : hex ? Number.parseInt(hex, 16) : Number(decimal);
  return { code, end: at + whole.length };
}
