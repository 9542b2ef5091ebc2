import { created, examples, updated } from '../examples.ts';
import { rule } from './customer-use-case-known.ts';

examples(rule, {
  holds: {
    'a listed value': created({ Project: { CustomerUseCase: 'Migration / Database Migration' } }),
    none: updated({}, { Project: {} }),
  },
  breaks: {
    Other: created({ Project: { CustomerUseCase: 'Other' } }),
    'no blanks round the slash': updated({}, { Project: { CustomerUseCase: 'Migration/Database Migration' } }),
    'an escaped echo': updated({}, { Project: { CustomerUseCase: 'Security &amp; Compliance' } }),
    'blank text': created({ Project: { CustomerUseCase: '' } }),
  },
});
