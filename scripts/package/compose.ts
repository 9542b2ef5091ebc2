import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { root } from '../../client/env/index.ts';
import type { ExampleResult } from './exampleResult.ts';

const name = 'docker-compose';

/**
 * The emulator with the command line of image and compose file answers another container by its name. Where Docker
 * has Compose, it lints the file as well; no container is started.
 */
export async function checkCompose(folder: string): Promise<ExampleResult> {
  const file = path.join(folder, 'examples/docker-compose/compose.yaml');
  const text = readFileSync(file, 'utf8');
  const [, entry = ''] = /^ENTRYPOINT (\[.*\])$/m.exec(readFileSync(path.join(root, 'Dockerfile'), 'utf8')) ?? [];
  const [, command = ''] = /^ {4}command: \[(--port.*)\]$/m.exec(text) ?? [];
  const [program = '', ...imageArgs] = JSON.parse(entry || '[]') as string[];
  const args = [...imageArgs, ...command.split(', ').map((word) => word.replaceAll('"', ''))];
  const portAt = args.indexOf('--port') + 1;
  if (program === '' || portAt === 0)
    return { name, passed: false, detail: 'Dockerfile or compose.yaml has no command line of the emulator.' };
  args[portAt] = '0';
  const asked = [...text.matchAll(/AWS_ENDPOINT_URL_PARTNERCENTRAL_SELLING: http:\/\/(\S+)/g)].map(([, host]) => host);
  const detail = await statuses(path.join(folder, 'node_modules/.bin', program), args, [...asked, 'unknown:8488']);
  // Unsigned, so an answer of the API is 403 too: what it says tells which.
  const passed = asked.length === 2 && /^(Request is missing Authentication Token\n){2}Host unknown /.test(detail);
  if (!passed) return { name, passed, detail };
  if (spawnSync('docker', ['compose', 'version']).status !== 0)
    return { name, passed, detail, untested: 'the file itself: there is no docker compose here' };
  const lint = spawnSync('docker', ['compose', '--file', file, 'config', '--quiet'], { encoding: 'utf8' });
  return { name, passed: lint.status === 0, detail: lint.stderr };
}

/** What the emulator answers a call under each of the names, one line each. */
async function statuses(bin: string, args: readonly string[], hosts: readonly (string | undefined)[]): Promise<string> {
  const child = spawn(bin, [...args, '--stop-with-parent'], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const port = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => resolve(/:(\d+) /.exec(chunk.toString())?.[1] ?? ''));
      child.once('exit', (code) => reject(new Error(`The emulator ended with ${code}.`)));
    });
    const messages: string[] = [];
    for (const host of hosts) messages.push(await messageFor(port, String(host)));
    return messages.join('\n');
  } finally {
    child.kill();
  }
}

const messageFor = (port: string, host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: '/ListSolutions', method: 'POST', headers: { host } };
    const sent = request(options, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve((JSON.parse(body) as { Message: string }).Message));
    });
    sent.once('error', reject).end('{}');
  });
