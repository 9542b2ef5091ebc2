import { created, examples, updated } from '../examples.ts';
import { rule } from './marketing-companions.ts';

examples(rule, {
  holds: {
    'all of them with a marketing activity': created({
      Marketing: {
        Source: 'Marketing Activity',
        CampaignName: 'Spring',
        AwsFundingUsed: 'Yes',
        Channels: ['Print'],
        UseCases: ['IoT'],
      },
    }),
    'None alone': updated({}, { Marketing: { Source: 'None', Channels: [] } }),
    'no marketing at all': created({}),
  },
  breaks: {
    'all of them with None': created({
      Marketing: {
        Source: 'None',
        CampaignName: 'Spring',
        AwsFundingUsed: 'No',
        Channels: ['Print'],
        UseCases: ['IoT'],
      },
    }),
    'a campaign without a source': updated({}, { Marketing: { CampaignName: 'Spring' } }),
  },
});
