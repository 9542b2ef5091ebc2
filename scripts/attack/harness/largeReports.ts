import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { historyName } from '../../../reports/collect/runInfo.ts';
import { runSnapshot } from '../../../reports/history/snapshot.ts';
import { syntheticInput, syntheticReport } from '../../../reports/testing/syntheticReport.ts';
import type { Attacks } from '../series.ts';
import { runCommand, withFolder } from './runHarness.ts';

/** The limit of the page, in bytes, with the room that its headline takes. */
const mostPageBytes = 2_000_000;
const mostMegabytes = 500;
const mostCpuSeconds = 60;

/** The report of 1,785 failures of six exchanges each, with short and long bodies, and beside 1,000 kept runs. */
export async function attackReports(attacks: Attacks): Promise<void> {
  const remarks: string[] = [];
  for (const [name, letters, runs] of [
    ['bodies of 2 kB', 2_000, 0],
    ['bodies of 30 kB', 30_000, 0],
    ['a history of 1,000 runs', 0, 1_000],
  ] as const)
    await withFolder(async (folder) => {
      const history = path.join(folder, 'history');
      if (runs > 0) keepRuns(history, runs);
      const args = [path.join(folder, 'out'), String(letters), ...(runs > 0 ? [history] : [])];
      const { code, printed } = await runCommand(['scripts/attack/harness/writeLargeReport.ts', ...args], {});
      const found = /\{.*\}/.exec(printed)?.[0];
      if (code !== 0 || found === undefined) {
        attacks.expect(false, `${name}: exit code ${code}: ${printed.trim().slice(-300)}`);
        return;
      }
      const taken = JSON.parse(found) as Record<'cpuSeconds' | 'peakMegabytes' | 'pageBytes', number> & {
        wasKept: boolean;
      };
      const { cpuSeconds, peakMegabytes, pageBytes, wasKept } = taken;
      remarks.push(`${name}: ${cpuSeconds.toFixed(1)} s of CPU time, ${peakMegabytes.toFixed(0)} MB`);
      const isBounded = cpuSeconds < mostCpuSeconds && peakMegabytes < mostMegabytes && pageBytes < mostPageBytes;
      attacks.expect(isBounded && (runs === 0 || wasKept), `${name}: ${found}`);
    });
  attacks.remark = remarks.join('; ');
}

function keepRuns(history: string, runs: number): void {
  const report = syntheticReport({ requirements: 1_785, exchanges: 10, failed: 0 });
  const text = JSON.stringify(runSnapshot(report));
  const folder = path.join(history, historyName(syntheticInput().run));
  mkdirSync(folder, { recursive: true });
  for (let run = 0; run < runs; run += 1)
    writeFileSync(path.join(folder, `2025-01-01T00-00-00-${String(run).padStart(4, '0')}Z-run.json`), text);
}
