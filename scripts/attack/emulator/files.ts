import { spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnEmulator } from '../../../client/emulatorProcess.ts';
import { root } from '../../../client/env/index.ts';
import { checkFullDisk } from '../../durability/fullDisk.ts';
import { runRequirements } from '../harness/runHarness.ts';
import { counted, type Series, type Tally } from '../series.ts';
import { call, isWell, opportunity, withEmulator } from './victim.ts';

interface Started {
  readonly code: number | null;
  readonly printed: string;
}
/** Starts the emulator and waits until it ends, or stops it once it is ready: then the code is null. */
function start(flags: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/main.ts', '--stop-with-parent', ...flags], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let printed = '';
  return new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (/ready at/.test(printed)) child.kill('SIGTERM');
      });
    child.once('close', (code) => resolve({ code: /ready at/.test(printed) ? null : code, printed }));
  });
}
/** Refused in a few lines, without a stack. */
const isRefused = ({ code, printed }: Started): boolean =>
  (code === 1 || code === 2) && printed.trim() !== '' && !/^\s+at .*:\d+/m.test(printed);

export function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attack-'));
  return use(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
}

/** A data file with some records. */
async function dataFile(folder: string): Promise<string> {
  const file = path.join(folder, 'sound.db');
  await withEmulator(
    async ({ endpoint }) => {
      for (let at = 0; at < 20; at += 1) await call(endpoint, 'CreateOpportunity', opportunity('kept', at));
    },
    ['--data', file],
  );
  return file;
}
const overwrite = (file: string, at: number, length: number): void => {
  const bytes = readFileSync(file);
  bytes.fill(0xff, at, at + length);
  writeFileSync(file, bytes);
};
const damages: Readonly<Record<string, (file: string) => void>> = {
  half: (file) => truncateSync(file, statSync(file).size / 2),
  '100 bytes': (file) => truncateSync(file, 100),
  '1 byte': (file) => truncateSync(file, 1),
  'header overwritten': (file) => overwrite(file, 0, 100),
  'two pages overwritten': (file) => overwrite(file, 4_096, 8_192),
  'a text file': (file) => writeFileSync(file, 'hello\n'.repeat(1_000)),
  'an application id of another program': (file) => overwrite(file, 68, 4),
  'a newer schema': (file) => overwrite(file, 60, 4),
  'a folder': (file) => {
    rmSync(file);
    mkdirSync(file);
  },
};
const oddPlaces = ['/dev/null', '/dev/full', '/proc/x', '/nonexistent/x.db', '', ' ', ' x.db', '/'];

/** The disk fills up under an emulator, which is then killed. */
async function fullDisk(deferred: number): Promise<Tally> {
  const { checks, broken, untested } = await checkFullDisk(deferred);
  return { attacks: checks, open: broken, ...(untested === null ? {} : { untested }) };
}

export const fileSeries: readonly Series[] = [
  {
    number: 4,
    part: 'emulator',
    name: 'several emulators on one file',
    run: counted(async (attacks) =>
      inFolder(async (folder) => {
        const file = path.join(folder, 'one.db');
        await withEmulator(
          async ({ endpoint }) => {
            attacks.expect(isRefused(await start(['--port', '0', '--data', file])), 'a second one starts');
            if (!(await isWell(endpoint))) attacks.open.push('the first one no longer answers');
          },
          ['--data', file],
        );
        const fresh = path.join(folder, 'fresh.db');
        const three = [1, 2, 3].map(() => spawnEmulator(['--data', fresh]));
        const endpoints = await Promise.all(three.map(({ ready }) => ready.catch(() => null)));
        attacks.expect(
          endpoints.filter(Boolean).length === 1,
          `${endpoints.filter(Boolean).length} of three start at once`,
        );
        await Promise.all(three.map(({ stop }) => stop()));
      }),
    ),
  },
  {
    number: 5,
    part: 'emulator',
    name: 'damaged and foreign data files',
    run: counted(async (attacks) =>
      inFolder(async (folder) => {
        const sound = await dataFile(folder);
        for (const [what, damage] of Object.entries(damages)) {
          const file = path.join(folder, `${what.replaceAll(' ', '-')}.db`);
          copyFileSync(sound, file);
          damage(file);
          const before = what === 'a folder' ? null : readFileSync(file);
          const started = await start(['--port', '0', '--data', file]);
          const isUntouched = before === null || readFileSync(file).equals(before);
          attacks.expect(
            isRefused(started) && isUntouched,
            `${what}: ${started.code} ${started.printed.slice(0, 120)}`,
          );
        }
        for (const place of oddPlaces) {
          const started = await start(['--port', '0', '--data', place]);
          attacks.expect(
            isRefused(started),
            `${JSON.stringify(place)}: ${started.code} ${started.printed.slice(0, 120)}`,
          );
        }
      }),
    ),
  },
  {
    number: 6,
    part: 'emulator',
    name: 'files of earlier schema versions',
    run: counted(async (attacks) => {
      const { code, printed } = await runRequirements(['--project=unit', 'emulator/store/migrations'], {});
      attacks.expect(code === 0, printed.slice(-300));
      attacks.expect(/[2-9] passed/.test(printed), 'fewer than two versions were migrated');
    }),
  },
  {
    number: 7,
    part: 'emulator',
    name: 'a full disk, no task pending',
    run: () => fullDisk(0),
  },
  {
    number: 8,
    part: 'emulator',
    name: 'a full disk, deferred tasks pending',
    run: () => fullDisk(20),
  },
  {
    number: 30,
    part: 'emulator',
    name: 'command lines that cannot be',
    run: counted(async (attacks) => {
      const lines = [
        ['--port', '99999'],
        ['--port', 'x'],
        ['--port', '-1'],
        ['--host', 'nosuch.invalid', '--port', '0'],
        ['--host', '', '--port', '0'],
        ['--mutant', 'nosuch', '--port', '0'],
        ['--accounts', '/etc/passwd', '--port', '0'],
        ['--accounts', '/tmp', '--port', '0'],
        ['--nosuch'],
      ];
      for (const line of lines) {
        const started = await start(line);
        attacks.expect(isRefused(started), `${line.join(' ')}: ${started.code} ${started.printed.slice(0, 120)}`);
      }
    }),
  },
];
