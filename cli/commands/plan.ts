import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runPlaywright, splitArguments } from '../playwrightRun.ts';
import { readArguments } from '../usage.ts';

interface Suite {
  readonly specs?: readonly { readonly tags?: readonly string[]; readonly file: string }[];
  readonly suites?: readonly Suite[];
}
const specsOf = ({ specs = [], suites = [] }: Suite): NonNullable<Suite['specs']> => [
  ...specs,
  ...suites.flatMap(specsOf),
];

/** Says what a run would judge. No request is sent. */
export async function run(args: readonly string[]): Promise<number> {
  const [own, playwright] = splitArguments(args);
  const { values } = readArguments(own, { target: { type: 'string' } });
  const folder = mkdtempSync(path.join(tmpdir(), 'pcc-plan-'));
  const file = path.join(folder, 'plan.json');
  try {
    const environment = {
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      PCC_OUT: folder,
      ...(values.target ? { TARGET: values.target } : {}),
    };
    const code = await runPlaywright(['--list', '--reporter=json', ...playwright], environment, { isSilent: true });
    if (code !== 0) return code;
    const specs = specsOf(JSON.parse(readFileSync(file, 'utf8')) as Suite);
    const count = (tag: string): number => specs.filter(({ tags }) => tags?.includes(tag)).length;
    const files = new Set(specs.map((spec) => spec.file)).size;
    console.log(
      `${specs.length} tests in ${files} files: ${count('must')} MUST, ${count('should')} SHOULD, ${count('may')} MAY.`,
    );
    console.log(
      'On the bundled emulator that takes about a minute. A live target is asked at the published quotas (10 reads and ' +
        '1 write a second, 10,000 writes a day), through one worker; BUDGET limits requests, writes and time.',
    );
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
