/** Lays out the graphs of the report's life-cycle section. See --help. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../client/env/index.ts';
import {
  reviewStates,
  reviewTransitions,
  stages,
  stageTransitions,
} from '../reports/collect/transitions/transitionTable.ts';
import { readCommandLine } from './cli.ts';
import { layOut } from './lifeCycle/layOut.ts';

const file = path.join(root, 'reports/render/html/lifeCycleLayout.json');
const { values } = readCommandLine({
  help: `Usage: npm run docs:life-cycle [-- --check]

Lays out the two graphs of the opportunity's life cycle, from the transitions that the facts know, and writes the places of states
and lines to reports/render/html/lifeCycleLayout.json. The report only draws them, so that a run waits for no layout.

  --check  write nothing; tell whether the file is up to date

Exit codes: 0 written, or up to date; 1 out of date; 2 wrong usage.`,
  options: { check: { type: 'boolean' } },
});

const layouts = {
  review: await layOut(reviewStates, reviewTransitions),
  stage: await layOut(stages, stageTransitions),
};
const text = JSON.stringify(layouts, null, 2);
if (values.check) {
  const isCurrent = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')), null, 2) === text;
  if (!isCurrent) console.error('reports/render/html/lifeCycleLayout.json is out of date: npm run docs:life-cycle');
  process.exitCode = isCurrent ? 0 : 1;
} else {
  writeFileSync(file, `${text}\n`);
  console.log(path.relative(root, file));
}
