/** Beyond this many characters a text is not worth its place. */
const longestText = 8_192;

/**
 * Parses JSON that this store wrote itself, and keeps what it parsed lately: found by its text, so that no write can make it out
 * of date. What is kept is frozen, since all who read it share it. The texts are a partner's own records: at most `most` are kept.
 */
export function parseCache<T extends object>(most: number): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    const parsed = JSON.parse(text) as T;
    if (text.length > longestText) return parsed;
    if (kept.size >= most) kept.clear();
    kept.set(text, Object.freeze(parsed));
    return parsed;
  };
}
