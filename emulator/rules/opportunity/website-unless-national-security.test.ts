import { created, examples, submitted } from '../examples.ts';
import { rule } from './website-unless-national-security.ts';

examples(rule, {
  holds: {
    'a website': created({ Customer: { Account: { CompanyName: 'Acme', WebsiteUrl: 'acme.example' } } }),
    'a draft without an account': created({}),
    'none for national security': submitted({
      NationalSecurity: 'Yes',
      Customer: { Account: { CompanyName: 'Acme' } },
    }),
  },
  breaks: {
    'an account without one': created({ Customer: { Account: { CompanyName: 'Acme' } } }),
    'submission without an account': submitted({}),
  },
});
