/** Thrown instead of sending. No setting switches it off. */
export class WrongCatalog extends Error {
  readonly catalog: string;
  constructor(catalog: string) {
    super(
      `Not sent: only catalog Sandbox may be used on a target that this run did not start, and the request names '${catalog}'. ` +
        'Run it with TARGET=emulator.',
    );
    this.catalog = catalog;
    this.name = 'WrongCatalog';
  }
}

const catalogMember = /"catalog"\s*:\s*("(?:[^"\\]|\\.)*"|[^\s,}\]]+)/gi;
const catalogInArn = /:catalog\/([^/"\\]*)/gi;

/**
 * Refuses a body that names any catalog but Sandbox, on any target but the emulator this run started. A body without
 * a catalog passes: the API itself refuses it, and a harness must be able to see that.
 */
export function assertSandboxOnly(isOwnEmulator: boolean, body: string): void {
  if (isOwnEmulator) return;
  const [found] = foreignCatalogs(body);
  if (found !== undefined) throw new WrongCatalog(found);
}

/**
 * The catalogs other than Sandbox that a text names. It reads the text and not the parsed value, so that a doubled member,
 * an escaped one or a broken body cannot slip past.
 */
export function* foreignCatalogs(text: string): Generator<string> {
  const plain = text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  for (const [, value = ''] of plain.matchAll(catalogMember))
    if (value !== '"Sandbox"' && value !== 'null') yield value.replaceAll('"', '');
  for (const [, value = ''] of plain.replaceAll('\\/', '/').matchAll(catalogInArn))
    if (value !== 'Sandbox') yield value;
}
