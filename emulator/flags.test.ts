import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { help, parseFlags, UsageError } from './flags.ts';

test('without flags: a free port on this machine, memory, inline, flat', () => {
  expect(parseFlags([])).toMatchObject({
    flags: {
      port: 0,
      host: '127.0.0.1',
      mutant: null,
      settings: { data: ':memory:', tasks: 'inline', statuses: 'flat' },
    },
  });
});
test('--version is that of the package', () => {
  const { version: packageVersion } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(parseFlags(['--version'])).toEqual({ print: `${packageVersion}\n` });
});

test('the command alone listens on its own port, and its help says so', () => {
  const defaults = { port: 8488, command: 'npx partner-central-emulator' };
  expect(parseFlags([], defaults)).toMatchObject({ flags: { port: 8488, log: false } });
  expect(parseFlags(['--port', '0', '--log'], defaults)).toMatchObject({ flags: { port: 0, log: true } });
  expect(parseFlags(['--help'], defaults)).toMatchObject({ print: expect.stringContaining('port 8488') });
});

test('every flag of the help is understood', () => {
  const flags = [...help.matchAll(/^ {2}(--[a-z-]+)( NAME| TIME| N| ADDRESS| FILE| MS| URL| ORIGIN)?(?: (\w+)\|)?/gm)];
  expect(flags.length).toBeGreaterThan(12);
  const values: Readonly<Record<string, string>> = {
    ' N': '1',
    ' ADDRESS': '::1',
    ' FILE': 'x',
    ' MS': '5',
    ' URL': 'http://localhost:1',
    ' NAME': 'list',
    ' TIME': '2026',
    ' ORIGIN': 'https://app.example',
  };
  for (const [, flag = '', kind = '', choice] of flags) {
    const value = choice ?? values[kind];
    expect(() => parseFlags(value === undefined ? [flag] : [flag, value]), flag).not.toThrow();
  }
});
for (const args of [
  ['--port', '70000'],
  ['--port', 'x'],
  ['--tasks', 'never'],
  ['--statuses'],
  ['--nope'],
  ['stray'],
  ['--events-endpoint', 'nowhere'],
  ['--cors', 'app.example'],
  ['--cors', 'https://app.example/path'],
  ['--allow-host', 'a.example:8080'],
  ['--control-from', '172.17.0.0/16'],
  ['--control-from', 'a.example'],
  ...['data', 'host', 'accounts', 'mutant', 'port', 'events-endpoint', 'cors', 'allow-host', 'control-from'].flatMap(
    (name) => ['', ' ', ' x', 'x ', 'x\ny'].map((value) => [`--${name}`, value]),
  ),
]) {
  test(`${JSON.stringify(args)} is a usage error of one line`, () => {
    expect(() => parseFlags(args)).toThrow(UsageError);
    expect(() => parseFlags(args)).toThrow(/^[^\n]+$/);
  });
}

test('the name that it listens on, and those of --allow-host, are answered', () => {
  expect(
    parseFlags(['--host', 'Emulator.test', '--allow-host', 'A.example', '--cors', 'https://app.example']),
  ).toMatchObject({
    flags: { settings: { allowedHosts: ['emulator.test', 'a.example'], corsOrigins: ['https://app.example'] } },
  });
});
