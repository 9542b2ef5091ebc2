import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { badRequest } from './apiError.ts';
import type { Page } from './store/keyset.ts';

/** What a NextToken is valid for: the same account, operation, filters and sort (the page size may change). */
export interface PageScope {
  readonly account: string;
  readonly operation: string;
  readonly filters: unknown;
}
type PageKey = readonly [string | number, string | number];
/** Encodes a position in a list as a NextToken, and decodes it. */
export interface NextTokenCodec {
  encode(scope: PageScope, key: PageKey): string;
  decode(scope: PageScope, token: string | null | undefined): PageKey | null;
  /** The token after a page; null at the end. */
  next<T>(scope: PageScope, page: Page<T>): string | null;
}

const prefix = 'AAMA-EFRSURBS'; // behaviour A.24
const paddedLength = 176;

/**
 * Tokens are encrypted and bound to their scope with AES-256-GCM: they cannot be read, and are rejected when altered or
 * used elsewhere.
 */
export function nextTokenCodec(secret: string): NextTokenCodec {
  const key = createHash('sha256').update(secret).digest();
  const invalidToken = () =>
    badRequest({
      FieldName: 'nextToken',
      Code: 'INVALID_VALUE',
      Message: 'nextToken is not one that this list gave out',
    });
  const encode = (scope: PageScope, pageKey: PageKey): string => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(additionalData(scope));
    // Padded to the recorded length, so that the length reveals nothing about the key.
    const encrypted = Buffer.concat([iv, cipher.update(JSON.stringify(pageKey).padEnd(paddedLength)), cipher.final()]);
    return prefix + Buffer.concat([encrypted, cipher.getAuthTag()]).toString('base64url');
  };
  return {
    encode,
    decode(scope, token) {
      if (token === null || token === undefined) return null;
      const bytes = Buffer.from(token.slice(prefix.length), 'base64url');
      // Comparing the text detects what base64 decoding ignores: padding, stray characters, unused last bits.
      if (bytes.length < 28 || prefix + bytes.toString('base64url') !== token) throw invalidToken();
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
          .setAAD(additionalData(scope))
          .setAuthTag(bytes.subarray(-16));
        const text = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString();
        return JSON.parse(text) as PageKey;
      } catch {
        throw invalidToken();
      }
    },
    next(scope, page) {
      const last = page.items.at(-1);
      return page.hasMore && last !== undefined ? encode(scope, page.keyOf(last)) : null;
    },
  };
}

const additionalData = ({ account, operation, filters }: PageScope): Buffer =>
  Buffer.from(JSON.stringify([account, operation, filters]));
