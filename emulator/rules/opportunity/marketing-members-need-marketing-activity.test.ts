import { createContext, ruleExamples, updateContext } from '../../testing/ruleExamples.ts';
import { rule } from './marketing-members-need-marketing-activity.ts';

ruleExamples(rule, {
  accepts: {
    'all of them with a marketing activity': createContext({
      Marketing: {
        Source: 'Marketing Activity',
        CampaignName: 'Spring',
        AwsFundingUsed: 'Yes',
        Channels: ['Print'],
        UseCases: ['IoT'],
      },
    }),
    'None alone': updateContext({}, { Marketing: { Source: 'None', Channels: [] } }),
    'no marketing at all': createContext({}),
    'no funding beside None': createContext({ Marketing: { Source: 'None', AwsFundingUsed: 'No' } }),
    'a blank campaign beside None': updateContext({}, { Marketing: { Source: 'None', CampaignName: '' } }),
  },
  rejects: {
    'all of them with None': createContext({
      Marketing: {
        Source: 'None',
        CampaignName: 'Spring',
        AwsFundingUsed: 'Yes',
        Channels: ['Print'],
        UseCases: ['IoT'],
      },
    }),
    'a campaign without a source': updateContext({}, { Marketing: { CampaignName: 'Spring' } }),
  },
});
