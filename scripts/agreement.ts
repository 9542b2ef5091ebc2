/** Whether the package's `check`, the emulator over HTTP and the harness agree on many requests. Usage: npm run test:agreement */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { startEmulator } from '../client/emulatorProcess.ts';
import { root } from '../client/env/index.ts';
import { terminalLine } from '../reports/render/plainText.ts';
import { operationNames } from '../schemas/index.ts';
import { checkSide } from './agreement/checkSide.ts';
import { type Disagreement, disagreement } from './agreement/compare.ts';
import { type Answered, emulatorSide } from './agreement/emulatorSide.ts';
import { type PackageCommand, payloadsOf } from './agreement/payloads.ts';
import { readCommandLine, wholeNumber } from './cli.ts';

const { values } = readCommandLine({
  help: `Usage: npm run test:agreement [-- --count N] [--seed N] [--command FILE]

  --count N        how many requests (default 200)
  --seed N         the same seed makes the same requests on the same day (default: a new one, which is printed)
  --command FILE   the command partner-central-conformance of an installed package; without it the project is built

Generates valid requests of every operation, requests that each break one constraint, and requests that break a business
rule. Asks the package's \`check\` and an emulator over HTTP what they say of each, and compares both with the errors that
the harness expects. Prints the disagreements by rule, each with one request.

Exit codes: 0 all agree, 1 a disagreement, 2 wrong usage.`,
  options: { count: { type: 'string' }, seed: { type: 'string' }, command: { type: 'string' } },
});
const count = wholeNumber('count', values.count, 200);
// At most nine digits: `generate` takes no longer seed.
const seed = wholeNumber('seed', values.seed, 1 + Math.floor(Math.random() * 999_999_998));
const command: PackageCommand = values.command
  ? [values.command]
  : [process.execPath, path.join(root, 'dist/cli/conformance.js')];
if (!values.command) execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });

console.log(`${count} requests, --seed ${seed}`);
const payloads = payloadsOf(command, count, seed);
const emulator = await startEmulator();
const found: Disagreement[] = [];
try {
  const side = await emulatorSide(emulator.endpoint);
  for (const [index, operation] of operationNames.entries()) {
    const own = payloads.filter((payload) => payload.operation === operation);
    const answers: Answered[] = [];
    for (const payload of own) answers.push(await side.answer(payload));
    const checks = checkSide(
      command,
      operation,
      answers.map(({ sent }) => sent),
    );
    for (const [at, payload] of own.entries()) {
      const { sent = {}, error = null } = answers[at] ?? {};
      const one = disagreement(payload, sent, checks[at] ?? null, error);
      if (one) found.push(one);
    }
    const invalid = own.filter(({ expectedErrors }) => expectedErrors !== null).length;
    console.log(
      `${index + 1}/${operationNames.length} ${operation}: ${own.length - invalid} valid, ${invalid} invalid, ${found.length} disagreements so far`,
    );
  }
  side.close();
} finally {
  await emulator.stop();
}

for (const rule of new Set(found.map((one) => one.rule))) {
  const ones = found.filter((one) => one.rule === rule);
  const [{ explanation, sent } = { explanation: '', sent: {} }] = ones;
  console.log(`\n✕ ${rule}, ${ones.length} times: ${terminalLine(explanation)}`);
  console.log(`  ${terminalLine(JSON.stringify(sent).slice(0, 1_000))}`);
}
const valid = payloads.filter(({ expectedErrors }) => expectedErrors === null).length;
console.log(
  `test:agreement: ${payloads.length} requests, ${valid} valid, ${payloads.length - valid} invalid, ${found.length} disagreements`,
);
process.exitCode = found.length > 0 ? 1 : 0;
