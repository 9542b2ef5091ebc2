/** Lays out the graphs of the report's life-cycle section. See --help. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { root } from '../client/env/index.ts';
import { lifeCycleLayouts } from '../reports/render/html/graphLayout.ts';
import { readCommandLine } from './cli.ts';
import { layOutLifeCycle } from './lifeCycle/layOut.ts';

const file = path.join(root, 'reports/render/html/lifeCycleLayout.json');
const { values } = readCommandLine({
  help: `Usage: npm run docs:life-cycle [-- --check]

Lays out the two graphs of the opportunity's life cycle, from the transitions that the facts know, and writes the places of states
and lines to reports/render/html/lifeCycleLayout.json. The report only draws them, so that a run waits for no layout.

  --check  write nothing; tell whether the file is up to date

Exit codes: 0 written, or up to date; 1 out of date; 2 wrong usage.`,
  options: { check: { type: 'boolean' } },
});

const layouts = await layOutLifeCycle();
if (values.check) {
  const isCurrent = isDeepStrictEqual(lifeCycleLayouts(), layouts);
  if (!isCurrent) console.error('reports/render/html/lifeCycleLayout.json is out of date: npm run docs:life-cycle');
  process.exitCode = isCurrent ? 0 : 1;
} else {
  writeFileSync(file, `${JSON.stringify(layouts, null, 2)}\n`);
  console.log(path.relative(root, file));
}
