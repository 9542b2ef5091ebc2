/** Keeps what a run cost, so that `PLAN=1` can tell the next one. See --help. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../client/env/index.ts';
import type { MeasuredCosts } from '../reports/plan/plan.ts';
import type { Report } from '../reports/report.ts';
import { readCommandLine, wrongUsage } from './cli.ts';

const costsFile = path.join(root, 'reports/plan/costs.json');
const {
  positionals: [file = ''],
} = readCommandLine({
  help: `Usage: npm run plan:measure -- conformance.json

Keeps in reports/plan/costs.json how many reads and writes each requirement took in a full run against a target at a URL, and why
some were untested there. PLAN=1 plans with these numbers. For such a run without AWS:

  npm run emulator -- --port 8080 &
  AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test QUOTA_SCALE=1000 TARGET=http://127.0.0.1:8080 npx playwright test
  npm run plan:measure -- reports/out/conformance.json

Exit codes: 0 kept, 2 wrong usage.`,
  options: {},
  positionals: { least: 1, most: 1 },
});

/** The costs of a report. A run of an emulator of ours, or of a part, says little of a whole run elsewhere. */
function costsOf(report: Report): MeasuredCosts {
  const untested: Record<string, string> = {};
  for (const { id, outcome, reason } of report.requirements)
    if (outcome === 'untested' && reason !== null) untested[id] = withoutValues(reason);
  const judged = Object.entries(report.stamp.requirementRequests).filter(([id]) => untested[id] === undefined);
  return { requests: Object.fromEntries(judged), untested };
}

/** Reasons that differ only in what a request named are one reason. */
const withoutValues = (reason: string): string => reason.replace(/, and the request names '.*'(?=\. )/s, '');

/** JSON with one entry a line, so that a change of one requirement is a change of one line. */
function textOf({ requests, untested }: MeasuredCosts): string {
  const block = (entries: object): string =>
    `{\n${Object.entries(entries)
      .map(([id, value]) => `    ${JSON.stringify(id)}: ${JSON.stringify(value)}`)
      .join(',\n')}\n  }`;
  return `{\n  "requests": ${block(requests)},\n  "untested": ${block(untested)}\n}\n`;
}

let report: Report;
try {
  report = JSON.parse(readFileSync(file, 'utf8')) as Report;
} catch (error) {
  wrongUsage(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
}
if (report.partial || !/^https?:/.test(report.run.target))
  wrongUsage(
    `${file} is not of a full run against a URL: its target is ${report.run.target}${report.partial ? ', in part' : ''}.`,
  );
writeFileSync(costsFile, textOf(costsOf(report)));
console.log(
  `plan:measure: ${Object.keys(report.stamp.requirementRequests).length} requirements kept in reports/plan/costs.json`,
);
