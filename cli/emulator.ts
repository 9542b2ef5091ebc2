#!/usr/bin/env node
/** The command `partner-central-emulator`. Alone it has a port that one can remember; runs and tests take free ones. */
import { runCommand } from '../emulator/command.ts';

await runCommand(process.argv.slice(2), { port: 8488, command: 'npx partner-central-emulator' });
