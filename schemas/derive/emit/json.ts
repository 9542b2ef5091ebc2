/** JSON with an indentation of two, each origin on a line of its own. */
export const json = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /\{\n\s*("source": [^{}[\]]*?)\n\s*\}/g,
    (_, inside: string) => `{ ${inside.replace(/\n\s*/g, ' ')} }`,
  );
