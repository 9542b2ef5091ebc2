/** Repeats the attacks on emulator and harness, and prints how many held. Usage: npm run attack */
import { terminalLine } from '../reports/render/plainText.ts';
import { bodySeries } from './attack/emulator/bodies.ts';
import { consistencySeries } from './attack/emulator/consistency.ts';
import { crowdSeries } from './attack/emulator/crowds.ts';
import { fileSeries } from './attack/emulator/files.ts';
import { processSeries } from './attack/emulator/process.ts';
import { protocolSeries } from './attack/emulator/protocol.ts';
import { harnessSeries } from './attack/harness/series.ts';
import type { Series, Tally } from './attack/series.ts';
import { readCommandLine, wrongUsage } from './cli.ts';

const help = `Usage: npm run attack [-- --long] [--only LIST]

  --long        every attack, as often as in the review; some minutes. Otherwise a short form of most series
  --only LIST   series, by part and number: emulator-20,harness-2, or a part: harness

RUNS is the number of changed responses that series harness-1 gives to the parsers of the harness, 10000 in the long form.

Attacks an emulator of its own and the harness, on this machine only, and prints attacks, held and open of each series.

Exit codes: 0 every attack held, 1 one did not, 2 wrong usage.`;

const emulatorSeries = [
  ...bodySeries,
  ...consistencySeries,
  ...crowdSeries,
  ...fileSeries,
  ...processSeries,
  ...protocolSeries,
];
const all: readonly Series[] = [...emulatorSeries.toSorted((a, b) => a.number - b.number), ...harnessSeries];
const nameOf = ({ part, number }: Series): string => `${part}-${number}`;

const { values } = readCommandLine({
  help,
  options: { long: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const wanted = values.only?.split(',') ?? ['emulator', 'harness'];
const unknown = wanted.find((name) => !all.some((series) => nameOf(series) === name || series.part === name));
if (unknown !== undefined) wrongUsage(`There is no series '${unknown}'.`);
/** What a short form leaves out, unless it is asked for by name. */
const isShort = (series: Series): boolean => !series.longOnly && !values.long && !shortLeavesOut.has(nameOf(series));
const shortLeavesOut = new Set([
  'emulator-1',
  'emulator-2',
  'emulator-3',
  'emulator-5',
  'emulator-6',
  'emulator-12',
  'emulator-13',
  'emulator-16',
  'emulator-18',
  'emulator-29',
  'emulator-30',
  'emulator-31',
  'emulator-11',
  'emulator-7',
  'emulator-8',
  'emulator-4',
  'harness-4',
]);
const chosen = all.filter(
  (series) => wanted.includes(nameOf(series)) || (wanted.includes(series.part) && (values.long || isShort(series))),
);

const scale = { isLong: values.long, n: (long: number, short: number) => (values.long ? long : short) };
let open = 0;
let attacks = 0;
for (const series of chosen) {
  const startedAtMs = performance.now();
  const tally: Tally = await series.run(scale).catch((error: unknown) => ({
    attacks: 1,
    open: [`the series ended with ${error instanceof Error ? error.message : String(error)}`],
  }));
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  open += tally.open.length;
  attacks += tally.attacks;
  const figures = tally.untested
    ? `untested: ${tally.untested}`
    : `${tally.attacks} attacks, ${tally.attacks - Math.min(tally.attacks, tally.open.length)} held, ${tally.open.length} open`;
  console.log(
    `${tally.open.length > 0 ? '✕' : tally.untested ? '○' : '✓'} ${nameOf(series).padEnd(11)} ${series.name}: ${figures}, ${seconds} s${tally.remark ? ` (${tally.remark})` : ''}`,
  );
  for (const problem of tally.open.slice(0, 5)) console.log(`    ${terminalLine(problem)}`);
}
console.log(`attack: ${chosen.length} of ${all.length} series, ${attacks} attacks, ${open} open`);
process.exitCode = open > 0 ? 1 : 0;
