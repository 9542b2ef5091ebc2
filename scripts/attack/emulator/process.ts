import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { spawnEmulator } from '../../../client/emulatorProcess.ts';
import { root } from '../../../client/env/index.ts';
import { associateSolution, submittable } from '../../durability/fullDisk.ts';
import { runCommand } from '../harness/runHarness.ts';
import { counted, type Series } from '../series.ts';
import { inFolder } from './files.ts';
import { call, control, isWell, opportunity, withEmulator } from './victim.ts';

export const processSeries: readonly Series[] = [
  {
    number: 1,
    part: 'emulator',
    name: 'kill -9 among writers, deferred tasks and full disks',
    run: counted(async (attacks, { n }) => {
      const rounds = n(20, 3);
      const { code, printed } = await runCommand(['scripts/durability.ts', '--rounds', String(rounds)], {}, 900_000);
      attacks.count += rounds - 1;
      attacks.expect(code === 0, printed.trim().slice(-300));
      attacks.remark = /(\d+ creates, \d+ updates)/.exec(printed)?.[1];
    }),
  },
  {
    number: 2,
    part: 'emulator',
    name: 'kill -9 with deferred tasks pending',
    run: counted(async (attacks, { n }) =>
      inFolder(async (folder) => {
        const flags = ['--data', path.join(folder, 'data.db'), '--tasks', 'deferred'];
        const first = spawnEmulator(flags);
        const endpoint = (await first.ready) ?? '';
        const tasks = n(50, 10);
        const started: unknown[] = [];
        for (let at = 0; at < tasks; at += 1) {
          const { body } = await call(endpoint, 'CreateOpportunity', submittable());
          await associateSolution(endpoint, body.Id);
          const input = {
            ClientToken: crypto.randomUUID(),
            Identifier: body.Id,
            AwsSubmission: { InvolvementType: 'Co-Sell', Visibility: 'Full' },
          };
          const { error } = await call(endpoint, 'StartEngagementFromOpportunityTask', input);
          if (error === null) started.push(body.Id);
        }
        await first.kill();
        await withEmulator(async (again) => {
          await control(again.endpoint, 'POST', 'clock', '{"AccountId":"111111111111","AdvanceSeconds":3600}');
          for (const Identifier of started) {
            const { body } = await call(again.endpoint, 'GetOpportunity', { Identifier });
            const status = (body.LifeCycle as { ReviewStatus?: string } | undefined)?.ReviewStatus;
            attacks.expect(
              status !== undefined && status !== 'Pending Submission',
              `${String(Identifier)} is ${status}`,
            );
          }
        }, flags);
        if (started.length === 0) attacks.open.push('no task was started');
      }),
    ),
  },
  {
    number: 3,
    part: 'emulator',
    name: 'SIGTERM and SIGINT with 16 writers',
    run: counted(async (attacks, { n }) => {
      for (let round = 0; round < n(10, 2); round += 1)
        await inFolder(async (folder) => {
          const flags = ['--data', path.join(folder, 'data.db')];
          const first = spawnEmulator(flags);
          const endpoint = (await first.ready) ?? '';
          const kept: unknown[] = [];
          let stopped = false;
          const writers = Array.from({ length: 16 }, async (_, at) => {
            while (!stopped) {
              const { body } = await call(endpoint, 'CreateOpportunity', opportunity('end', at)).catch(() => ({
                body: {} as Record<string, unknown>,
              }));
              if (body.Id) kept.push(body.Id);
              else return;
            }
          });
          await new Promise((resolve) => setTimeout(resolve, 300));
          process.kill(first.pid, round % 2 === 0 ? 'SIGTERM' : 'SIGINT');
          await first.stop();
          stopped = true;
          await Promise.all(writers);
          await withEmulator(async (again) => {
            let lost = 0;
            for (const Identifier of kept)
              if ((await call(again.endpoint, 'GetOpportunity', { Identifier })).error !== null) lost += 1;
            attacks.expect(lost === 0 && kept.length > 0, `${lost} of ${kept.length} lost`);
          }, flags);
        });
    }),
  },
  {
    number: 29,
    part: 'emulator',
    name: 'endpoints for events: down, 500, garbage, silent, redirecting',
    run: counted(async (attacks) => {
      let redirected = 0;
      const answers: readonly ((response: ServerResponse) => void)[] = [
        (response) => response.writeHead(500).end('{}'),
        (response) => response.end('garbage'),
        () => undefined,
        (response) => response.writeHead(307, { location: '/elsewhere' }).end(),
        (response) => response.destroy(),
      ];
      for (const [at, answer] of answers.entries()) {
        const server = createServer((asked, response) => {
          if (asked.url === '/elsewhere') redirected += 1;
          answer(response);
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        await withEmulator(
          async ({ endpoint }) => {
            for (let n = 0; n < 5; n += 1) await call(endpoint, 'CreateOpportunity', opportunity('event', n));
            attacks.expect((await isWell(endpoint)) && redirected === 0, `endpoint ${at}`);
          },
          ['--events-endpoint', url],
        );
        server.closeAllConnections();
        server.close();
      }
    }),
  },
  {
    number: 31,
    part: 'emulator',
    name: 'signals to the whole group',
    run: counted(async (attacks, { n }) => {
      for (const signal of (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const).slice(
        0,
        n(6, 3),
      )) {
        const child: ChildProcess = spawn('npx', ['tsx', 'emulator/main.ts', '--port', '0'], {
          cwd: root,
          stdio: ['pipe', 'pipe', 'ignore'],
          detached: true,
        });
        const endpoint = await new Promise<string>((resolve) =>
          child.stdout?.on('data', (chunk: Buffer) => {
            const url = /http:\/\/\S+/.exec(chunk.toString())?.[0];
            if (url) resolve(url);
          }),
        );
        process.kill(-(child.pid ?? 0), signal);
        await new Promise((resolve) => child.once('close', resolve));
        attacks.expect(!(await isWell(endpoint)), `${signal}: it still answers`);
      }
    }),
  },
];
