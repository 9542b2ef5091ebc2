import type { Server } from 'node:http';
import { createDefaultAccount, loadAccounts } from './control/createAccount.ts';
import { createWorld } from './createWorld.ts';
import { startTaskTimer } from './domain/taskTimer.ts';
import { type Flags, UsageError, urlHost } from './flags.ts';
import { ignoreClosedOutput, logError } from './log.ts';
import { isLoopbackName } from './protocol/origin.ts';
import { briefLog, fullLog, type RequestLog } from './requestLog.ts';
import { createEmulator } from './server.ts';
import { stopWithParent } from './stopWithParent.ts';
import type { World } from './world.ts';

/**
 * Runs the emulator until it is told to stop. What most runs never use is loaded only when a flag asks for it.
 *
 * @throws {UsageError | DataFileError} one line for the user
 */
export async function run(flags: Flags): Promise<void> {
  const { settings, accounts, mutant, vary, host, port } = flags;
  ignoreClosedOutput();
  const useMutant = mutant === null ? null : await loadMutant(mutant);
  const world = createWorld(settings);
  useMutant?.(world);
  if (vary.length > 0) (await import('./variations/index.ts')).vary(world, vary);
  if (world.accounts.all().some((account) => account.mutant !== null))
    (await import('./mutants/index.ts')).useAccountMutants(world);
  createDefaultAccount(world);
  if (accounts !== null) await loadAccounts(accounts, world);
  if (settings.eventsEndpoint !== null) {
    const { forwardEvents } = await import('./events/forward.ts');
    forwardEvents(world.events, settings.eventsEndpoint, { report: logError });
  }
  const taskTimer = startTaskTimer(world);
  const server = createEmulator(world, requestLog(flags));
  server.once('error', (error: NodeJS.ErrnoException) => {
    console.error(listenProblem(error, host, port));
    world.close();
    // At once: closing stdin would look like the end of the parent, and end this process as if it had been asked to stop.
    process.exit(1);
  });
  server.listen(port, host, () => announce(server, flags));
  const stop = (): void => {
    clearInterval(taskTimer);
    shutDown(server, world);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('SIGHUP', stop);
  if (flags.stopWithParent) stopWithParent(stop);
}

/** With --log every request; else what a person at the terminal should know. A program that started it reads neither. */
function requestLog({ log, stopWithParent: startedByProgram }: Flags): RequestLog | null {
  if (log) return fullLog((line) => console.log(line));
  return startedByProgram ? null : briefLog(logError);
}

/** Finds a mutant by name, and returns the function that gives a world its steps. Mutants are loaded only here. */
async function loadMutant(name: string): Promise<(world: World) => void> {
  const { findMutant, withMutant } = await import('./mutants/index.ts');
  const mutant = findMutant(name);
  if (mutant === null) throw new UsageError(`There is no mutant ${name}. --mutant list prints them all.`);
  return (world) => {
    world.steps = withMutant(world.steps, mutant);
  };
}

/** Prints where the emulator is, in a line with no other address that a parent process might take for it; then the inspector. */
function announce(server: Server, { host, stopWithParent: stopsByItself }: Flags): void {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  console.log(
    `Partner Central emulator ready at http://${urlHost(host)}:${port} (credentials test / test, account 111111111111, region us-east-1)\n` +
      `Inspector: http://${inspectorHost(host)}:${port}/_emulator/`,
  );
  if (process.stdout.isTTY && !stopsByItself) console.log(`Stop it with Ctrl-C, or with: kill ${process.pid}`);
}

/** The control plane answers this machine only, whatever address the server listens on. */
const inspectorHost = (host: string): string => (isLoopbackName(urlHost(host)) ? urlHost(host) : 'localhost');

/** Says why the server cannot listen, and what to do. */
function listenProblem({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  const problem = `Cannot listen on ${host}:${port}`;
  if (code === 'EADDRINUSE') return `${problem}: the port is in use. Choose another --port, or 0 for a free one.`;
  if (code === 'EACCES') return `${problem}: this user may not use the port. Choose a --port above 1023, or 0.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EADDRNOTAVAIL')
    return `${problem}: ${host} is not an address of this machine. Choose another --host.`;
  return `${problem}: ${message}.`;
}

let stopping = false;
function shutDown(server: Server, world: World): void {
  if (stopping) return;
  stopping = true;
  server.close(() => {
    world.close();
    process.exit(0);
  });
  // Requests under way are answered in one turn of the loop; what is still open is idle.
  server.closeIdleConnections();
  setImmediate(() => server.closeAllConnections());
}
