/** Loaded into the probed emulator before it starts. Notes when each place was reached, and writes it beside the program. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** Id of a mutant → the milliseconds since 1970 at which its place was reached, each once. */
const times = new Map<string, number[]>();

function reached(id: string): void {
  const now = Date.now();
  const known = times.get(id);
  if (known === undefined) times.set(id, [now]);
  else if (known.at(-1) !== now) known.push(now);
}

Object.assign(globalThis, { __reached: reached });
const file = path.join(path.dirname(process.argv[1] ?? '.'), 'reached.json');
process.once('exit', () => writeFileSync(file, JSON.stringify(Object.fromEntries(times))));
