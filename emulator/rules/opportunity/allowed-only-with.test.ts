import { createContext, ruleExamples, ruleNamed, updateContext } from '../../testing/ruleExamples.ts';
import { rules } from './allowed-only-with.ts';

ruleExamples(ruleNamed(rules, 'closed-lost-reason-only-when-lost'), {
  accepts: {
    'a reason with Closed Lost': updateContext({}, { LifeCycle: { Stage: 'Closed Lost', ClosedLostReason: 'Price' } }),
    'none when moving back': updateContext(
      { LifeCycle: { Stage: 'Closed Lost', ClosedLostReason: 'Price' } },
      { LifeCycle: { Stage: 'Qualified' } },
    ),
  },
  rejects: {
    'a reason that stays when moving back': updateContext(
      { LifeCycle: { Stage: 'Closed Lost' } },
      { LifeCycle: { Stage: 'Qualified', ClosedLostReason: 'Price' } },
    ),
  },
});

ruleExamples(ruleNamed(rules, 'national-security-needs-government'), {
  accepts: {
    'Yes for a government': createContext({
      NationalSecurity: 'Yes',
      Customer: { Account: { Industry: 'Government' } },
    }),
    'No for anyone': updateContext({}, { NationalSecurity: 'No', Customer: { Account: { Industry: 'Retail' } } }),
  },
  rejects: {
    'Yes for retail': createContext({ NationalSecurity: 'Yes', Customer: { Account: { Industry: 'Retail' } } }),
    'Yes without an industry': updateContext({}, { NationalSecurity: 'Yes' }),
  },
});

ruleExamples(ruleNamed(rules, 'no-marketing-use-cases-without-funding'), {
  accepts: {
    'use cases with funding': createContext({ Marketing: { AwsFundingUsed: 'Yes', UseCases: ['IoT'] } }),
    'an empty list without': updateContext({}, { Marketing: { AwsFundingUsed: 'No', UseCases: [] } }),
  },
  rejects: {
    'use cases without funding': createContext({ Marketing: { AwsFundingUsed: 'No', UseCases: ['IoT'] } }),
  },
});

ruleExamples(ruleNamed(rules, 'other-competitor-names-need-other'), {
  accepts: {
    'names with *Other': createContext({ Project: { CompetitorName: '*Other', OtherCompetitorNames: 'Initech' } }),
    'a named competitor alone': updateContext({}, { Project: { CompetitorName: 'On-Prem' } }),
  },
  rejects: {
    'names beside a named competitor': createContext({
      Project: { CompetitorName: 'On-Prem', OtherCompetitorNames: 'Initech' },
    }),
    'names alone': updateContext({}, { Project: { OtherCompetitorNames: 'Initech' } }),
  },
});
