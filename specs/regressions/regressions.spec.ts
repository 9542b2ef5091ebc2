import { writeFileSync } from 'node:fs';
import { env } from '../../client/env/index.ts';
import { replay } from '../../generators/replay/replay.ts';
import { stepSender } from '../properties/stepSender.ts';
import { countRequest } from '../support/budget.ts';
import { describeOperation, documented, expect, must, note, test } from '../support/test.ts';
import { loadCase, loadSavedCases } from './savedCases.ts';

const id = 'GEN-5d43';
const title = 'returns the expected response to every recorded counterexample';
const grounds = ['generated', documented('specs/regressions')] as const;
const { PCC_REPLAY: replayed, PCC_VERDICT: verdictFile } = env;

describeOperation('Generated', () => {
  if (replayed) {
    // `npm run replay` asks for one case and reads the verdict; nothing is judged here.
    test(`replay ${replayed}`, async ({ partner, target }) => {
      const verdict = await replay(
        loadCase(replayed),
        stepSender(partner.session, countRequest, target.waitOptions.eventuallyConsistent),
      );
      if (verdictFile) writeFileSync(verdictFile, JSON.stringify(verdict));
    });
    return;
  }
  const cases = loadSavedCases();
  if (cases.length === 0) note(title, id, 'no counterexample has been kept yet', grounds[1]);
  else
    test(title, must(id, ...grounds), async ({ partner, target }) => {
      for (const found of cases) {
        const { verdict, reason } = await test.step(found.id, () =>
          replay(found, stepSender(partner.session, countRequest, target.waitOptions.eventuallyConsistent)),
        );
        expect
          .soft(verdict, `${found.id} (${found.requirement}, ${found.statement}): ${reason}`)
          .not.toBe('still failing');
      }
    });
});
