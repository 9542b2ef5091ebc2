import type { Server } from 'node:http';
import { createDefaultAccount, loadAccounts } from './control/createAccount.ts';
import { startTaskTimer } from './domain/taskTimer.ts';
import { forwardEvents } from './events/forward.ts';
import { type Flags, parseFlags, UsageError } from './flags.ts';
import { createEmulator } from './server.ts';
import { DataFileError } from './store/openDatabase.ts';
import { createWorld, type World } from './world.ts';

/** Starts the emulator from the command line. Exit codes: 0 stopped as asked, 1 could not run, 2 wrong usage. */
function main(args: readonly string[]): void {
  try {
    const parsed = parseFlags(args);
    if ('print' in parsed) process.stdout.write(parsed.print);
    else run(parsed.flags);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof DataFileError)) throw error;
    console.error(error.message);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

function run({ settings, accounts, host, port, stopWithParent }: Flags): void {
  const world = createWorld(settings);
  createDefaultAccount(world);
  if (accounts !== null) loadAccounts(accounts, world);
  if (settings.eventsEndpoint !== null)
    forwardEvents(world.events, settings.eventsEndpoint, (line) => console.error(line));
  const taskTimer = startTaskTimer(world);
  const server = createEmulator(world);
  server.once('error', (error) => {
    console.error(`Cannot listen on ${host}:${port}: ${error.message}. Choose another --port, or 0 for a free one.`);
    world.close();
    process.exitCode = 1;
    process.stdin.destroy();
  });
  server.listen(port, host, () => announce(server, host));
  const stop = (): void => {
    clearInterval(taskTimer);
    shutDown(server, world);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  if (stopWithParent) process.stdin.on('end', stop).on('close', stop).resume();
}

/** The one line on stdout, by which whoever started the emulator knows where it is. */
function announce(server: Server, host: string): void {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const name = host.includes(':') ? `[${host}]` : host;
  console.log(
    `Partner Central emulator ready at http://${name}:${port} (credentials test / test, account 111111111111, region us-east-1)`,
  );
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

main(process.argv.slice(2));
