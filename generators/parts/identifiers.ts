import fc from 'fast-check';

/** Identifiers as CRM systems form them: Salesforce, HubSpot, Dynamics and self-made ones; at times an odd one. */
export const partnerOpportunityIdentifier: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^006[0-9A-Za-z]{12}$/).map((id) => `${id}AAC`) },
  { weight: 3, arbitrary: fc.integer({ min: 10_000_000_000, max: 99_999_999_999 }).map(String) },
  { weight: 3, arbitrary: fc.uuid() },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 99_999 }).map((id) => `OPP-2026-${String(id).padStart(5, '0')}`) },
  { weight: 1, arbitrary: fc.constantFrom('1', 'p'.repeat(64), 'ACE#42/ü & <7>', '商談-0042') },
);
