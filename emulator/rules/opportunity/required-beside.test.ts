import { createContext, ruleExamples, ruleNamed, submitContext, updateContext } from '../../testing/ruleExamples.ts';
import { rules } from './required-beside.ts';

ruleExamples(ruleNamed(rules, 'aws-funding-for-marketing-activity'), {
  accepts: {
    'AwsFundingUsed No': createContext({ Marketing: { Source: 'Marketing Activity', AwsFundingUsed: 'No' } }),
    'nothing with None': createContext({ Marketing: { Source: 'None' } }),
  },
  rejects: {
    'a marketing activity without AwsFundingUsed': createContext({ Marketing: { Source: 'Marketing Activity' } }),
  },
});

ruleExamples(ruleNamed(rules, 'closed-lost-reason-present'), {
  accepts: {
    'a reason': updateContext({}, { LifeCycle: { Stage: 'Closed Lost', ClosedLostReason: 'Price' } }),
    'none for a launch': updateContext({}, { LifeCycle: { Stage: 'Launched' } }),
  },
  rejects: {
    none: updateContext({}, { LifeCycle: { Stage: 'Closed Lost' } }),
    'none at creation': createContext({ LifeCycle: { Stage: 'Closed Lost' } }),
  },
});

ruleExamples(ruleNamed(rules, 'other-competitor-names-present'), {
  accepts: {
    'names with *Other': submitContext({ Project: { CompetitorName: '*Other', OtherCompetitorNames: 'Initech' } }),
    'none with the other "other"': submitContext({ Project: { CompetitorName: 'Other- Cost Optimization' } }),
  },
  rejects: {
    '*Other alone': submitContext({ Project: { CompetitorName: '*Other' } }),
    '*Other with a blank': submitContext({ Project: { CompetitorName: '*Other', OtherCompetitorNames: '' } }),
  },
});
