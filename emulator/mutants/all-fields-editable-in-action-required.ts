import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'all-fields-editable-in-action-required',
  caughtBy: 'UPD-06e7',
  description: 'Everything is open while action is required.',
  disabledRules: ['editable-in-action-required'],
};
