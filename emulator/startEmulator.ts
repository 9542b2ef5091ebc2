import type { AddressInfo } from 'node:net';
import { createDefaultAccount } from './control/createAccount.ts';
import { createWorld } from './createWorld.ts';
import { startTaskTimer } from './domain/taskTimer.ts';
import { urlHost } from './flags.ts';
import { logError } from './log.ts';
import { fullLog } from './requestLog.ts';
import { createEmulator } from './server.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** What an emulator is started with; everything has a default. */
export interface EmulatorOptions extends Partial<Settings> {
  /** The port to listen on; a free one by default. */
  readonly port?: number;
  /** The address to listen on; 127.0.0.1 by default. */
  readonly host?: string;
  /** Receives one line for each request of the API. */
  readonly log?: (line: string) => void;
}
/** An emulator in this process. */
export interface RunningEmulator {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** The credentials of the account that every emulator has from the start. */
export const defaultCredentials = { accessKeyId: 'test', secretAccessKey: 'test' } as const;
export const defaultAccountId = '111111111111';

/** Starts an emulator in this process. Each has data of its own. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<RunningEmulator> {
  const { port = 0, host = '127.0.0.1', log, allowedHosts = [], ...settings } = options;
  const world = createWorld({ ...defaultSettings, ...settings, allowedHosts: [urlHost(host), ...allowedHosts] });
  createDefaultAccount(world);
  if (world.settings.eventsEndpoint !== null) {
    const { forwardEvents } = await import('./events/forward.ts');
    forwardEvents(world.events, world.settings.eventsEndpoint, { report: logError });
  }
  const taskTimer = startTaskTimer(world);
  const server = createEmulator(world, log && fullLog(log));
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      clearInterval(taskTimer);
      server.close(() => {
        world.close();
        resolve();
      });
      server.closeAllConnections();
    });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      clearInterval(taskTimer);
      world.close();
      reject(error);
    });
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return { endpoint: `http://${urlHost(host)}:${address.port}`, stop };
}
