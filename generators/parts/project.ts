import fc from 'fast-check';
import type { Members } from './members.ts';
import { spendMembers } from './money.ts';
import { fitLength, fromFaker, text } from './text.ts';
import { apnPrograms, customerUseCases } from './values.ts';

/** Arbitraries for Project's members that the service checks more closely than the contract, by path below Project. */
export const projectMembers: Members = {
  Title: fc.oneof(
    fromFaker((from) => fitLength(from.company.catchPhrase(), { max: 255 })),
    text({ max: 255 }),
  ),
  CustomerBusinessProblem: fc.oneof(
    { weight: 4, arbitrary: fromFaker((from) => fitLength(from.lorem.sentences(2), { min: 20, max: 2000 })) },
    { weight: 1, arbitrary: text({ min: 20, max: 2000 }) },
  ),
  CustomerUseCase: fc.constantFrom(...customerUseCases),
  ApnPrograms: fc.uniqueArray(fc.constantFrom(...apnPrograms), { minLength: 1, maxLength: 3 }),
  RelatedOpportunityIdentifier: fc.stringMatching(/^O[1-9][0-9]{6}$/),
  OtherCompetitorNames: text({ max: 255 }),
  OtherSolutionDescription: text({ max: 255 }),
  AdditionalComments: text({ min: 1, max: 255 }),
  ...spendMembers,
};

interface Project {
  CompetitorName?: unknown;
  OtherCompetitorNames?: unknown;
  RelatedOpportunityIdentifier?: unknown;
  SalesActivities?: unknown;
}

/** Other competitors only where the list does not name them; a related opportunity only for a renewal (behaviour D). */
export function applyProjectRules(project: Project, type: unknown): Project {
  const next: Project = { ...project };
  if (next.CompetitorName === '*Other') next.OtherCompetitorNames ??= 'A small cloud nearby';
  else delete next.OtherCompetitorNames;
  if (type === 'Flat Renewal') next.RelatedOpportunityIdentifier ??= 'O1234567';
  else delete next.RelatedOpportunityIdentifier;
  // An empty list is refused here, unlike elsewhere (behaviour B.2).
  if (Array.isArray(next.SalesActivities) && next.SalesActivities.length === 0) delete next.SalesActivities;
  return next;
}
