import { contractValues } from '../schema.ts';

// What the contract lists: closed sets as enums, values that only the service checks as documented values.
const inCreate = (path: string): readonly string[] => contractValues('CreateOpportunity', path);

export const countryCodes = inCreate('Customer.Account.Address.CountryCode');
/** Address.StateOrRegion when CountryCode is US. */
export const usStates = inCreate('Customer.Account.Address.StateOrRegion');
export const customerUseCases = inCreate('Project.CustomerUseCase');
export const apnPrograms = inCreate('Project.ApnPrograms.*');
export const marketingUseCases = inCreate('Marketing.UseCases.*');
export const closedLostReasons = inCreate('LifeCycle.ClosedLostReason');
export const primaryNeeds = inCreate('PrimaryNeedsFromAws.*');
