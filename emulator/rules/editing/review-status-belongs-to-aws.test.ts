import type { Sketch } from '../examples.ts';
import { examples, updated } from '../examples.ts';
import { rule } from './review-status-belongs-to-aws.ts';

const draft: Sketch = { LifeCycle: { ReviewStatus: 'Pending Submission' } };

examples(rule, {
  holds: {
    'an echo': updated(draft, draft, { catalog: 'AWS' }),
    'leaving it out': updated(draft, {}, { catalog: 'AWS' }),
    'playing in the Sandbox': updated(draft, { LifeCycle: { ReviewStatus: 'Approved' } }),
  },
  breaks: {
    'approving oneself': updated(draft, { LifeCycle: { ReviewStatus: 'Approved' } }, { catalog: 'AWS' }),
  },
});
