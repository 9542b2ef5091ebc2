import { median } from './benchEmulator.ts';
import type { Load } from './load.ts';

/** What a second server is measured at, of the first. */
export interface Comparison {
  /** Requests a second of the first, divided by those of the second: the median of the slices. */
  readonly speed: number;
  /** CPU time a request of the second, divided by that of the first; not a number where the system does not tell. */
  readonly cpu: number;
}

const perSecond = ({ requests, seconds }: Load): number => requests / seconds;
const cpuPerRequest = ({ requests, cpuSeconds }: Load): number | null =>
  cpuSeconds === null || requests === 0 || cpuSeconds === 0 ? null : cpuSeconds / requests;

/** Measures two servers in turn, a slice each, so that whatever else the machine does falls on both. */
export async function sideBySide(
  slices: number,
  ours: () => Promise<Load>,
  theirs: () => Promise<Load>,
): Promise<Comparison> {
  const [speeds, costs]: [number[], number[]] = [[], []];
  // The first slice of each only warms up.
  for (let slice = 0; slice <= slices; slice += 1) {
    const [one, other] = [await ours(), await theirs()];
    if (slice === 0) continue;
    speeds.push(perSecond(one) / perSecond(other));
    const [cost, otherCost] = [cpuPerRequest(one), cpuPerRequest(other)];
    if (cost !== null && otherCost !== null) costs.push(otherCost / cost);
  }
  return { speed: median(speeds), cpu: median(costs) };
}
