import { remove, set } from '../changes.ts';
import { validationError } from '../expectedErrors.ts';
import { ruleTable } from '../violation.ts';

/** What goes only with Marketing.Source "Marketing Activity", at creation and update. */
const marketingActivityOnly = ruleTable(
  {
    phases: ['create', 'update'],
    given: set('Marketing', { Source: 'None' }),
    evidence: 'observed',
    source: 'behaviour D; A.20',
  },
  (
    [
      ['GEN-02bb', 'CampaignName', 'Spring campaign'],
      ['GEN-a100', 'Channels', ['Email']],
      ['GEN-d5bf', 'AwsFundingUsed', 'Yes'],
      ['GEN-72ea', 'UseCases', ['Analytics']],
    ] as const
  ).map(([id, member, value]) => ({
    id,
    title: `rejects every generated request with Marketing.${member} and Source "None"`,
    change: set(`Marketing.${member}`, value),
    expectedErrors: validationError([`Marketing.${member}`], { codes: ['ACTION_NOT_PERMITTED'] }),
  })),
);

/** Rules about marketing, at creation and update. */
export const marketingRules = [
  ...marketingActivityOnly,
  ...ruleTable({ phases: ['create', 'update'] }, [
    {
      id: 'GEN-e55c',
      title: 'rejects every generated request with Source "Marketing Activity" and no AwsFundingUsed',
      phases: ['create'],
      given: set('Marketing', { Source: 'Marketing Activity', AwsFundingUsed: 'Yes' }),
      change: remove('Marketing.AwsFundingUsed'),
      expectedErrors: validationError(['Marketing.AwsFundingUsed']),
      evidence: 'reported',
      source: 'behaviour D.17',
    },
    {
      id: 'GEN-ec43',
      title: 'rejects every generated update without Marketing.Source',
      phases: ['update'],
      given: set('Marketing', { Source: 'None' }),
      change: set('Marketing', null),
      expectedErrors: validationError(['Marketing.Source'], { codes: ['REQUIRED_FIELD_MISSING'] }),
      evidence: 'observed',
      source: 'behaviour D; A.20',
    },
    {
      id: 'GEN-a24a',
      title: 'rejects every generated request with an undocumented Marketing.UseCases value',
      given: set('Marketing', { Source: 'Marketing Activity', AwsFundingUsed: 'Yes', UseCases: ['Analytics'] }),
      change: set('Marketing.UseCases', ['No Such Use']),
      expectedErrors: validationError(['Marketing.UseCases'], { codes: ['INVALID_ENUM_VALUE', 'INVALID_VALUE'] }),
      evidence: 'documented',
      source: 'CreateOpportunity, Marketing.UseCases; behaviour B.1',
    },
    {
      id: 'GEN-394d',
      title: 'rejects every generated request with Marketing.UseCases and AwsFundingUsed "No"',
      given: set('Marketing', { Source: 'Marketing Activity', AwsFundingUsed: 'No' }),
      change: set('Marketing.UseCases', ['Analytics']),
      expectedErrors: validationError(['Marketing.UseCases', 'Marketing.AwsFundingUsed']),
      evidence: 'documented',
      source: 'CreateOpportunity, Marketing.UseCases; behaviour D',
    },
  ]),
];
