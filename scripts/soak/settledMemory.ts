import { createServer } from 'node:net';
import process from 'node:process';
import { settledSocket } from './memory.ts';

/**
 * Loaded into the emulator that is soaked (`node --expose-gc --import`): whoever connects gets its memory after a full collection.
 * The second collection takes what finalizers of the first let go.
 */
createServer((socket) => {
  globalThis.gc?.();
  setImmediate(() => {
    globalThis.gc?.();
    socket.end(JSON.stringify(process.memoryUsage()));
  });
  socket.on('error', () => undefined);
})
  .listen(settledSocket(process.pid))
  .unref();
