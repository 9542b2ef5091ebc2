/** What a worthless target really does as promised, and why; anything else that passes is a hole in its spec. */
export const really: Readonly<Record<string, { readonly targets: readonly string[]; readonly why: string }>> = {};
