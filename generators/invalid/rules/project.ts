import { all, remove, set } from '../changes.ts';
import { validationError } from '../expectedErrors.ts';
import { ruleTable } from '../violation.ts';

const amount = ['Project.ExpectedCustomerSpend.*.Amount', 'Project.ExpectedCustomerSpend'];
const competitors = ['Project.OtherCompetitorNames', 'Project.CompetitorName'];

/** Rules about the project, at creation and update. */
export const projectRules = ruleTable({ phases: ['create', 'update'] }, [
  {
    id: 'GEN-4056',
    commonMistake: true,
    title: 'rejects every generated request with an ExpectedCustomerSpend.Amount of 0',
    change: set('Project.ExpectedCustomerSpend.*.Amount', '0.00'),
    expectedErrors: validationError(amount),
    evidence: 'reported',
    source: 'behaviour D, K.9',
  },
  {
    id: 'GEN-aa89',
    commonMistake: true,
    title: 'rejects every generated request with CustomerUseCase "Other"',
    change: set('Project.CustomerUseCase', 'Other'),
    expectedErrors: validationError(['Project.CustomerUseCase'], { codes: ['INVALID_ENUM_VALUE'] }),
    evidence: 'observed',
    source: 'CreateOpportunity, CustomerUseCase; behaviour D',
  },
  {
    id: 'GEN-a770',
    title: 'rejects every generated request with an undocumented Project.ApnPrograms value',
    change: set('Project.ApnPrograms', ['No Such Program']),
    expectedErrors: validationError(['Project.ApnPrograms'], { codes: ['INVALID_ENUM_VALUE', 'INVALID_VALUE'] }),
    evidence: 'documented',
    source: 'CreateOpportunity, ApnPrograms; behaviour B.1',
  },
  {
    id: 'GEN-8152',
    title: 'rejects every generated request with OtherCompetitorNames and a listed CompetitorName',
    given: all(set('Project.CompetitorName', 'Oracle Cloud'), remove('Project.OtherCompetitorNames')),
    change: set('Project.OtherCompetitorNames', 'A regional cloud provider'),
    expectedErrors: validationError(competitors),
    evidence: 'documented',
    source: 'CreateOpportunity, OtherCompetitorNames; behaviour D',
  },
]);
