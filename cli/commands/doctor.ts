import { whyNotEmulator } from '../../client/emulatorCheck.ts';
import { env, setEnvironment } from '../../client/env/index.ts';
import { terminalLine } from '../../reports/render/plainText.ts';
import { preflight } from '../../specs/support/preflight.ts';
import { chainCredentials } from '../../specs/support/target.ts';
import { readArguments } from '../usage.ts';

/** Says line by line whether a target can be tested: reachability, clock, credentials, permissions, what an account needs. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = readArguments(args, { target: { type: 'string' } });
  if (values.target !== undefined) setEnvironment({ TARGET: values.target });
  const { kind, endpoint, name } = env.TARGET;
  if (endpoint === null) {
    console.log('The bundled emulator needs nothing. Name another target with --target.');
    return 0;
  }
  if (kind === 'emulator') return checkEmulator(endpoint);
  const credentials = await chainCredentials();
  if (credentials === null) {
    console.log(
      `Credentials: ${name} needs some and the AWS SDK default chain found none. Set AWS_ACCESS_KEY_ID and ` +
        'AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.',
    );
    return 1;
  }
  const second = env.SECOND_PROFILE === null ? null : await chainCredentials(env.SECOND_PROFILE);
  const lines = await preflight(endpoint, credentials, second);
  for (const { text } of lines) console.log(text);
  return lines.some(({ stops }) => stops) ? 1 : 0;
}

/** The check with which a run begins, too. */
async function checkEmulator(endpoint: string): Promise<number> {
  const problem = await whyNotEmulator(endpoint);
  const finding =
    problem === null ? `${endpoint} answers` : `${endpoint}: ${problem} Start one: npx partner-central-emulator`;
  console.log(terminalLine(`Reachability: ${finding}`));
  return problem === null ? 0 : 1;
}
