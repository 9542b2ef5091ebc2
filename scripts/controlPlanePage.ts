/**
 * Runs the commands of docs/control-plane.md against a fresh emulator and writes what they print below each.
 * Usage: npm run docs:control-plane
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startEmulator } from '../client/emulatorProcess.ts';

const page = new URL('../docs/control-plane.md', import.meta.url);
const longest = 240;

/** What a command prints, in the shell that ran those before it: long lines are cut. */
function run(commands: readonly string[], endpoint: string): string {
  const script = ['shopt -s expand_aliases', ...commands].join('\n');
  const env = { ...process.env, A: endpoint, E: `${endpoint}/_emulator` };
  const { stdout } = spawnSync('bash', ['-c', script], { encoding: 'utf8', env });
  const lines = stdout.trimEnd().split('\n').slice(0, 4);
  return lines.map((line) => (line.length > longest ? `${line.slice(0, longest)}…` : line)).join('\n');
}

/** The page with what its commands print today. */
export async function controlPlanePage(): Promise<string> {
  const { endpoint, stop } = await startEmulator();
  const aliases: string[] = [];
  try {
    return readFileSync(page, 'utf8').replaceAll(/```\n(\$ [\s\S]*?)```/g, (_, block: string) => {
      const commands = block.split('\n').flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []));
      const shown = commands.map((command) => {
        if (command.startsWith('alias ')) aliases.push(command);
        const printed = command.startsWith('alias ') ? '' : run([...aliases, command], endpoint);
        return `$ ${command}\n${printed === '' ? '' : `${printed}\n`}`;
      });
      return `\`\`\`\n${shown.join('')}\`\`\``;
    });
  } finally {
    await stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, await controlPlanePage());
