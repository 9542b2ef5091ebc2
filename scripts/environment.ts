/** Writes docs/environment.md from the declared variables. Usage: npm run docs:environment */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { environmentTable } from '../client/env/table.ts';

export const environmentPage = `# Environment variables

This page is generated from \`client/env/variables.ts\` by \`npm run docs:environment\`.

An empty variable counts as absent. A value that cannot be read stops the run with exit code 2 and one line that says what to
write, before any request is sent. Relative paths start at the working folder.

## For a run of the requirements

${environmentTable('user')}

Credentials for a live target come from the AWS SDK's default chain: \`AWS_PROFILE\`, \`AWS_ACCESS_KEY_ID\` and so on. Playwright's
own variables, such as \`PLAYWRIGHT_BLOB_OUTPUT_DIR\`, work as Playwright documents them.

## For work on this project

${environmentTable('maintainer')}

## Internal

The project's own programs set these for the processes that they start.

${environmentTable('internal')}
`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../docs/environment.md', import.meta.url), environmentPage);
