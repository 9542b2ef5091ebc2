import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { writeReport } from '../../../reports/render/writeReport.ts';
import { syntheticInput, syntheticLedger } from '../../../reports/testing/syntheticReport.ts';

/** Writes the report of a run in which all fails, with bodies of so many letters, and prints what it took. */
const [out = '', letters = '0', history = ''] = process.argv.slice(2);
const size = { requirements: 1_785, exchanges: 1_785, failed: 1_785, bodyLetters: Number(letters) };
const kept = (): number => (history === '' ? 0 : readdirSync(history, { recursive: true }).length);
const before = kept();
writeReport(syntheticLedger(size), syntheticInput(), out, history === '' ? null : history);
console.log(
  JSON.stringify({
    cpuSeconds: process.cpuUsage().user / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1_024,
    pageBytes: statSync(path.join(out, 'conformance.html')).size,
    wasKept: kept() > before,
  }),
);
