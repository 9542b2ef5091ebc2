/** What a relation between several responses should have been, and was. */
export interface RelationClue {
  readonly expected: string;
  readonly received: string;
}

/** How a generated check says that responses contradict each other: what it expected and what it got, by their place in the sentence. */
const sentences: readonly (readonly [form: RegExp, expected: (parts: string[]) => string, received: number])[] = [
  [/^responses \d+ and \d+ should be the same: .+? is (.+), not (.+)$/, ([, other = '']) => `the same: ${other}`, 0],
  [/^descending (.+) is not the reverse of ascending (.+)$/, ([, up = '']) => `the reverse of ${up}`, 0],
  [/^the pages hold (.+), the whole list (.+)$/, ([, whole = '']) => whole, 0],
  [/^(?:filtered by .+ )?the list should hold (.+), it holds (.+)$/, ([wanted = '']) => wanted, 1],
  [/^the list is not in ((?:a|de)scending order of [\w.]+): (.+)$/, ([order = '']) => order, 1],
  [/^the pages (lost|repeat) (.+)$/, () => 'each item once', 1],
  [/^(.+ requests sent at once succeeded), not (\d+)$/, ([, exactly = '']) => `${exactly} of them`, 0],
  [
    /^(no order of the requests explains their responses): (.+)$/,
    () => 'the responses to some order of the requests',
    0,
  ],
];

/** "F-7B34 responses 1 and 2 should be the same: the response is "a", not "b"": null for any other message. */
export function relationClue(text: string): RelationClue | null {
  const [, said = ''] = /^(?:Error: )?F-[0-9A-F]{4} ([^\n]+)/.exec(text) ?? [];
  for (const [form, expected, received] of sentences) {
    const parts = form.exec(said)?.slice(1);
    if (parts) return { expected: expected(parts), received: parts[received] ?? said };
  }
  return null;
}
