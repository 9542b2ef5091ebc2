/** Fails on a hand-written source file of more than 300 lines, and names it. Usage: tsx scripts/fileSize.ts */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const limit = 300;
const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.js', '*.mjs', '*.css'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => file !== '' && !file.startsWith('schemas/contract/'));
const long = files
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .filter(({ lines }) => lines > limit);
for (const { file, lines } of long)
  console.error(`${file} has ${lines} lines; the limit is ${limit}: split it by topic.`);
console.log(`lint:size: ${files.length} files, ${long.length} over ${limit} lines`);
process.exitCode = long.length > 0 ? 1 : 0;
