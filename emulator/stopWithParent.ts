import { fstatSync, readFileSync } from 'node:fs';

const pollMs = 500;
/** npx, npm, a shell and tsx may stand between this process and the one that wanted it. */
const maxAncestors = 6;

/** The parent of a process, where the system tells it in /proc; null elsewhere. */
function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name before it is in brackets, and may hold blanks and brackets itself.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

/** Programs that only start another one: npx, npm, tsx, and a shell that was given a command. */
const wrapperName = /^(npm|npx|pnpm|yarn|tsx|npm-cli\.js|npx-cli\.js|cli\.mjs)$/;
const shellName = /^(sh|bash|dash|ash|zsh)$/;
function isWrapper(pid: number): boolean {
  try {
    // npm writes its whole command line into the first part.
    const parts = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]+/);
    const [program = '', script = ''] = parts.map((part) => part.slice(part.lastIndexOf('/') + 1));
    return wrapperName.test(program) || wrapperName.test(script) || (shellName.test(program) && parts[1] === '-c');
  } catch {
    return false;
  }
}

/**
 * The process that this one was started by and, while those are wrappers, the ones around it. What stands around the program
 * that wanted the emulator is left out: a shell may end while a run that it has put into the background goes on.
 */
export function watchedProcesses(): number[] {
  const found: number[] = [];
  let pid: number | null = process.ppid;
  while (pid !== null && pid > 1 && found.length < maxAncestors) {
    found.push(pid);
    pid = isWrapper(pid) ? parentOf(pid) : null;
  }
  return found;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user exists, but cannot be signalled.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Calls `stop` when stdin closes, or when a process that this one was started by ends: a wrapper that is killed leaves stdin
 * open. A stdin that was never connected to anybody, such as /dev/null, is not watched.
 */
export function stopWithParent(stop: () => void): void {
  const stdin = fstatSync(0);
  if (stdin.isFIFO() || stdin.isSocket() || process.stdin.isTTY)
    process.stdin.on('end', stop).on('close', stop).resume();
  const { ppid } = process;
  const watched = watchedProcesses();
  setInterval(() => {
    if (process.ppid !== ppid || !watched.every(isRunning)) stop();
  }, pollMs).unref();
}
