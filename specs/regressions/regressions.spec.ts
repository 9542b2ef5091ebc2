import { writeFileSync } from 'node:fs';
import { play } from '../../generators/replay/play.ts';
import { sender } from '../properties/send.ts';
import { spend } from '../properties/settings.ts';
import { expect, must, operation, test, untested } from '../support/test.ts';
import { caseOf, keptCases } from './cases.ts';

const id = 'GEN-5d43';
const says = 'answer every counterexample that was once found as it should be answered';
const grounds = { source: 'specs/regressions', evidence: 'doc', about: 'generated' } as const;
const { REPLAY: replayed, PCC_VERDICT: verdictFile } = process.env;

operation('Generated', () => {
  if (replayed) {
    // `npm run replay` asks for one case and reads the verdict; nothing is judged here.
    test(`replay ${replayed}`, async ({ partner, target }) => {
      const verdict = await play(caseOf(replayed), sender(partner.session, spend, target.patience.eventual));
      if (verdictFile) writeFileSync(verdictFile, JSON.stringify(verdict));
    });
    return;
  }
  const cases = keptCases();
  if (cases.length === 0) test(...untested(id, says, 'no counterexample has been kept yet', grounds));
  else
    test(...must(id, says, grounds), async ({ partner, target }) => {
      for (const found of cases) {
        const { verdict, said } = await test.step(found.id, () =>
          play(found, sender(partner.session, spend, target.patience.eventual)),
        );
        expect.soft(verdict, `${found.id} (${found.requirement}, ${found.says}): ${said}`).not.toBe('still failing');
      }
    });
});
