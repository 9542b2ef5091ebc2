import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import { createAccount } from '../../../client/controlPlane.ts';
import { startEmulator } from '../../../client/emulatorProcess.ts';

import { victim } from './runHarness.ts';

/** A target that an attack controls. */
export interface HostileTarget {
  readonly url: string;
  /** Requests that it has received. */
  readonly requests: () => number;
  readonly close: () => Promise<void>;
}
export type Answer = (asked: IncomingMessage, response: ServerResponse, body: string) => void;

/** Answers every request as `answer` says. */
export async function answering(answer: Answer): Promise<HostileTarget> {
  let requests = 0;
  const server = createServer((asked, response) => {
    requests += 1;
    response.on('error', () => undefined);
    const chunks: Buffer[] = [];
    asked.on('data', (chunk: Buffer) => chunks.push(chunk));
    asked.on('end', () => answer(asked, response, Buffer.concat(chunks).toString()));
    asked.on('error', () => undefined);
  });
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers every request with these bytes, HTTP or not. */
export async function answeringBytes(serve: (socket: Socket) => void): Promise<HostileTarget> {
  let requests = 0;
  const sockets = new Set<Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    socket.once('data', () => {
      requests += 1;
      serve(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What an edit may change of a sound response. */
export interface Edited {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Stands before a sound emulator, which knows the credentials of the attack, and edits what it responds. */
export async function before(
  edit: (response: Edited, operation: string, asked: IncomingMessage) => void,
): Promise<HostileTarget> {
  const emulator = await startEmulator();
  const { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken } = victim;
  await createAccount(emulator.endpoint, { AccessKeyId, SecretAccessKey, SessionToken });
  const { hostname, port } = new URL(emulator.endpoint);
  const target = await answering((asked, response, body) => {
    const sent = request(
      { hostname, port, method: asked.method, path: asked.url, headers: asked.headers },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const headers = Object.fromEntries(
            Object.entries(answer.headers)
              .filter(([name]) => !['content-length', 'transfer-encoding', 'connection'].includes(name))
              .map(([name, value]) => [name, String(value)]),
          );
          const edited: Edited = { status: answer.statusCode ?? 500, headers, body: Buffer.concat(chunks).toString() };
          const operation = String(asked.headers['x-amz-target'] ?? asked.url ?? '').replace(/^.*[./]/, '');
          edit(edited, operation, asked);
          response.writeHead(edited.status, edited.headers).end(edited.body);
        });
      },
    );
    sent.on('error', () => response.destroy());
    sent.end(body);
  });
  return {
    ...target,
    close: async () => {
      await target.close();
      await emulator.stop();
    },
  };
}
