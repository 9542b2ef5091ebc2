/** What the person who started the emulator can set right. The message is the one line that they see. */
export class UserError extends Error {}

/** Writes one entry to stderr, for the person who runs the emulator. Callers of the API see nothing of it. */
export function logError(context: string, error?: unknown): void {
  const detail =
    error === undefined ? '' : `: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  process.stderr.write(`emulator: ${context}${detail}\n`);
}

const logged = new Set<string>();
/** The same for what is worth a line once. `context` must come from a small set, never from a caller. */
export function logOnce(context: string): void {
  if (logged.has(context)) return;
  logged.add(context);
  logError(context);
}

/** Keeps the process alive when nobody reads its output any more: what cannot be written is lost. */
export function ignoreClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
