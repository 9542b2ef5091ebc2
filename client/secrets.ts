import type { Credentials } from './session.ts';
import { type Unescaped, withoutEscapes, withoutEscapesAgain } from './unescape.ts';

/** A shorter credential, such as the emulator's `test`, is no secret: to replace it would garble every text. */
const leastSecretLength = 16;
/** Of a long spelling each piece of this length is found as well: a target may return a part. */
const pieceLength = 24;

interface Needle {
  readonly text: string;
  readonly name: string;
}

/**
 * Replaces every credential that it knows by its name: in plain, percent-encoded, JSON- and slash-escaped, as HTML
 * entities, in Base64 at any offset, and in hexadecimal; also in pieces. The work is linear in the length of the text.
 */
export class SecretScrubber {
  private readonly needles: readonly Needle[];
  constructor(credentials: Credentials | null, signatures: readonly string[] = []) {
    const { secretAccessKey, sessionToken, accessKeyId } = credentials ?? {};
    const secrets: readonly (readonly [string | undefined, string])[] = [
      [secretAccessKey, '<secret access key>'],
      [sessionToken, '<session token>'],
      [accessKeyId, '<access key id>'],
      ...signatures.map((signature) => [signature, '<signature>'] as const),
    ];
    this.needles = secrets.flatMap(([secret, name]) =>
      secret && secret.length >= leastSecretLength ? spellings(secret, name) : [],
    );
  }

  /** `text` without any secret. */
  scrub(text: string): string {
    if (this.needles.length === 0 || text.length < leastSecretLength) return text;
    // Twice: what was escaped may have been escaped again.
    const clean = this.replaceIn(text, withoutEscapes(text));
    const once = withoutEscapes(clean);
    return once.plain === clean ? clean : this.replaceIn(clean, withoutEscapesAgain(once));
  }

  private replaceIn(text: string, { plain, sourceAt }: Unescaped): string {
    const found = this.rangesIn(plain);
    if (found.length === 0) return text;
    let clean = '';
    let at = 0;
    for (const { start, end, name } of found) {
      clean += text.slice(at, sourceAt(start)) + name;
      at = sourceAt(end);
    }
    return clean + text.slice(at);
  }

  /** Where secrets are, in order, without overlap. */
  private rangesIn(plain: string): readonly { start: number; end: number; name: string }[] {
    const found: { start: number; end: number; name: string }[] = [];
    for (const { text, name } of this.needles)
      for (let start = plain.indexOf(text); start >= 0; start = plain.indexOf(text, start + text.length))
        found.push({ start, end: start + text.length, name });
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    const merged: typeof found = [];
    for (const range of found) {
      const last = merged.at(-1);
      if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
      else merged.push({ ...range });
    }
    return merged;
  }
}

function spellings(secret: string, name: string): readonly Needle[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((offset) => base64At(bytes, offset));
  const urlSafe = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const hex = bytes.toString('hex');
  const all = [secret, ...base64, ...urlSafe, hex, hex.toUpperCase()].flatMap(pieces);
  return [...new Set(all)].map((text) => ({ text, name }));
}

/** The Base64 digits that only these bytes determine when `offset` others come before them. */
function base64At(bytes: Buffer, offset: number): string {
  const digits = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const partial = (offset + bytes.length) % 3 === 0 ? 0 : 1;
  return digits.slice([0, 2, 3][offset], digits.length - partial);
}

/** A spelling and, when it is long, its pieces; the last one ends with it. */
function pieces(text: string): readonly string[] {
  if (text.length < pieceLength * 2) return [text];
  const parts = [text];
  for (let at = 0; at + pieceLength <= text.length; at += pieceLength) parts.push(text.slice(at, at + pieceLength));
  return [...parts, text.slice(-pieceLength)];
}
