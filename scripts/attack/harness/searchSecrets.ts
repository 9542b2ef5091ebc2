import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { secretSpellings } from '../../../client/testing/secretSpellings.ts';

/** Finds credentials in texts and files: by lists of spellings and pieces, and not by the code that takes them out. */
export class SecretSearch {
  private readonly needles: readonly (readonly [spelling: string, text: string])[];
  constructor(secrets: readonly string[]) {
    this.needles = secrets.flatMap((secret) => [
      ...Object.entries(secretSpellings).map(([spelling, spell]) => [spelling, middle(spell(secret))] as const),
      ...windows(secret).map((part) => ['a part', part] as const),
    ]);
  }

  /** The spellings in which a text has a credential, also within what it has in Base64. */
  inText(text: string): readonly string[] {
    const direct = this.needles.filter(([, needle]) => text.includes(needle)).map(([spelling]) => spelling);
    const decoded = [...text.matchAll(/[A-Za-z0-9+/]{80,}={0,2}/g)].flatMap(([digits]) =>
      this.inBytes(Buffer.from(digits, 'base64')),
    );
    return [...new Set([...direct, ...decoded])];
  }

  inBytes(bytes: Buffer): readonly string[] {
    if (bytes.length < 16) return [];
    // The page keeps what it shows on demand packed.
    if (bytes.readUInt16LE(0) === gzipHeader) return this.inText(unpacked(bytes));
    if (bytes.readUInt32LE(0) === localHeader) return unzipped(bytes).flatMap((entry) => this.inBytes(entry));
    const text = bytes.toString('latin1');
    const direct = this.needles.filter(([, needle]) => text.includes(needle)).map(([spelling]) => spelling);
    const archives = [...text.matchAll(/base64,([A-Za-z0-9+/=]{80,})/g)].flatMap(([, digits = '']) =>
      this.inBytes(Buffer.from(digits, 'base64')),
    );
    return [...new Set([...direct, ...archives])];
  }

  /** Each file under a folder that has a credential, with the spelling. */
  inFolder(folder: string): readonly string[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
      const file = path.join(folder, name);
      if (!statSync(file).isFile()) return [];
      const bytes = readFileSync(file);
      const found = new Set([...this.inBytes(bytes), ...this.inText(bytes.toString('latin1'))]);
      return [...found].map((spelling) => `${name}: ${spelling}`);
    });
  }
}

/** Without what the text around it may have changed. */
const middle = (spelled: string): string => {
  if (spelled.length <= 32) return spelled;
  return spelled.length <= 80 ? spelled.slice(8, -8) : spelled.slice(24, 64);
};

function windows(secret: string): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at + 48 <= secret.length; at += 12) parts.push(secret.slice(at, at + 48));
  return parts;
}

/** Empty where the bytes only begin as gzip does. */
function unpacked(bytes: Buffer): string {
  try {
    return gunzipSync(bytes).toString();
  } catch {
    return '';
  }
}

const gzipHeader = 0x8b1f;
const [localHeader, centralHeader, endOfDirectory] = [0x04034b50, 0x02014b50, 0x06054b50];

/** The files of a ZIP archive. */
export function unzipped(zip: Buffer): readonly Buffer[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) return [];
  const entries: Buffer[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (at + 46 <= zip.length && zip.readUInt32LE(at) === centralHeader) {
    const size = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    entries.push(zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}
