import { serializationError } from '../apiError.ts';

const maxDepth = 64;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const loneSurrogate = /\p{Surrogate}/u;

/**
 * Parses a request body: UTF-8, one JSON object, at most 64 levels deep, every string well-formed Unicode.
 * Of a repeated key the last one counts. @throws {ApiError} SerializationException
 */
export function parseJson(bytes: Buffer): Record<string, unknown> {
  const text = decodeUtf8(bytes);
  if (nestingDepth(text) > maxDepth) throw serializationError(`The body is nested deeper than ${maxDepth} levels.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw serializationError('The body is not valid JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw serializationError('The body must be a JSON object.');
  // An escaped lone surrogate can be parsed, but not returned as UTF-8. Without an escape there is none.
  if (text.includes('\\u') && hasLoneSurrogate(value))
    throw serializationError('The body holds a string that is not valid Unicode.');
  return value as Record<string, unknown>;
}

function decodeUtf8(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw serializationError('The body is not valid UTF-8.');
  }
}

/** The depth of brackets outside of strings. Checked before parsing, so that deep nesting never reaches recursive code. */
export function nestingDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charCodeAt(index);
    if (inString) {
      if (char === 0x5c) index += 1;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) inString = true;
    else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (char === 0x7d || char === 0x5d) depth -= 1;
  }
  return deepest;
}

function hasLoneSurrogate(value: unknown): boolean {
  if (typeof value === 'string') return loneSurrogate.test(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasLoneSurrogate);
  return Object.entries(value).some(([key, member]) => loneSurrogate.test(key) || hasLoneSurrogate(member));
}
