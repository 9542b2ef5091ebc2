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

/** The processes that this one was started from, nearest first, without the first process of the system. */
function ancestors(): number[] {
  const found: number[] = [];
  for (
    let pid: number | null = process.ppid;
    pid !== null && pid > 1 && found.length < maxAncestors;
    pid = parentOf(pid)
  )
    found.push(pid);
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
 * Calls `stop` when stdin closes, or when a process that this one was started from ends: a wrapper that is killed leaves
 * stdin open. A stdin that was never connected to anybody, such as /dev/null, is not watched.
 */
export function stopWithParent(stop: () => void): void {
  const stdin = fstatSync(0);
  if (stdin.isFIFO() || stdin.isSocket() || process.stdin.isTTY)
    process.stdin.on('end', stop).on('close', stop).resume();
  const { ppid } = process;
  const watched = ancestors();
  setInterval(() => {
    if (process.ppid !== ppid || !watched.every(isRunning)) stop();
  }, pollMs).unref();
}
