import { created, examples, submitted, updated } from '../examples.ts';
import { rule } from './close-date-in-the-future.ts';

examples(rule, {
  holds: {
    tomorrow: created({ LifeCycle: { TargetCloseDate: '2026-11-23' } }),
    'no date': updated({}, { LifeCycle: { TargetCloseDate: null } }),
    'a date ahead at submission': submitted({ LifeCycle: { TargetCloseDate: '2027-01-01' } }),
  },
  breaks: {
    today: created({ LifeCycle: { TargetCloseDate: '2026-11-22' } }),
    yesterday: updated({}, { LifeCycle: { TargetCloseDate: '2026-11-21' } }),
    'a date that has passed since': submitted({ LifeCycle: { TargetCloseDate: '2025-12-31' } }),
  },
});
