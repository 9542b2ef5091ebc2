import type { FidelityNote } from '../rule.ts';

/** The protocol: section A of docs/behaviour.md. */
export const protocol: readonly FidelityNote[] = [
  {
    name: 'two-routes',
    evidence: 'observed',
    source: 'behaviour A.2, A.3; PM, M',
    description:
      'POST / with X-Amz-Target and JSON 1.0, and POST /<Operation> with plain JSON, reach the same operations.',
    implementedIn: 'emulator/protocol/decode.ts',
  },
  {
    name: 'signature-scope',
    evidence: 'observed',
    source: 'behaviour A.4; PM, M',
    description: 'Requests are signed with Signature Version 4 for us-east-1 and partnercentral-selling.',
    implementedIn: 'emulator/signature/verify.ts',
  },
  {
    name: 'response-headers',
    evidence: 'observed',
    source: 'behaviour A.6, A.8; RR',
    description: 'Responses have x-amzn-RequestId and the content type of their route, errors also x-amzn-ErrorType.',
    implementedIn: 'emulator/protocol/encodeResponse.ts',
  },
  {
    name: 'void-operations',
    evidence: 'observed',
    source: 'behaviour A.7; RR, L2O',
    description: 'Assign, Associate, Disassociate and Reject return 200 with an empty body of length 0.',
    implementedIn: 'emulator/protocol/encodeResponse.ts',
  },
  {
    name: 'no-type-on-rest-errors',
    evidence: 'inferred',
    source: 'behaviour A.9; lengths of recorded bodies',
    description: 'Error bodies of the REST route have Message but no __type.',
    implementedIn: 'emulator/protocol/encodeError.ts',
  },
  {
    name: 'compact-sorted-nulls',
    evidence: 'observed',
    source: 'behaviour A.10; RR',
    description: 'Bodies are compact JSON in alphabetical order, and unset members are explicit nulls.',
    implementedIn: 'emulator/protocol/encodeResponse.ts',
  },
  {
    name: 'null-or-empty-list',
    evidence: 'observed',
    source: 'behaviour A.11; RR',
    description:
      'Contacts and the three lists of related entities are empty lists when they have no values; all other lists are null.',
    implementedIn: 'emulator/domain/opportunityMapper.ts',
  },
  {
    name: 'no-escaping',
    evidence: 'observed',
    source: 'behaviour A.13; RR against OM',
    description:
      'Text is returned as it was sent. The HTML escaping seen in 2026 is not imitated: recordings up to 2025 have none.',
    implementedIn: null,
  },
  {
    name: 'unknown-members-ignored',
    evidence: 'observed',
    source: 'behaviour A.14; PM, RR',
    description: 'Unknown request members are ignored; null means absent.',
    implementedIn: 'emulator/contract/checkRequest.ts',
  },
  {
    name: 'timestamps',
    evidence: 'observed',
    source: 'behaviour A.15; RR, PO',
    description: 'CreatedDate has whole seconds, LastModifiedDate milliseconds.',
    implementedIn: 'emulator/contract/instant.ts',
  },
  {
    name: 'statuses',
    evidence: 'documented',
    source: 'behaviour A.16; API pages against M',
    description: 'Client errors have status 400 and server errors 500; with a flag, statuses are those of the model.',
    implementedIn: 'emulator/protocol/statusCodes.ts',
  },
  {
    name: 'empty-top-message',
    evidence: 'observed',
    source: 'behaviour A.18; SHARE',
    description: 'The Message of a ValidationException is empty; ErrorList has the details.',
    implementedIn: 'emulator/rules/evaluate.ts',
  },
  {
    name: 'field-names',
    evidence: 'observed',
    source: 'behaviour A.19; PAND, SHARE',
    description: 'FieldName is in lower camel case and dotted; errors about the state of a record have none.',
    implementedIn: 'emulator/apiError.ts',
  },
  {
    name: 'all-errors-at-once',
    evidence: 'observed',
    source: 'behaviour A.21, Not established; SHARE',
    description:
      'ErrorList has every error of the request; an error about the status of the record is reported alone (inferred).',
    implementedIn: 'emulator/rules/evaluate.ts',
  },
  {
    name: 'known-values-listed',
    evidence: 'observed',
    source: 'since-launch Q.12; SPA; that it holds of every list of values is inferred',
    description: 'INVALID_ENUM_VALUE lists every value that would be accepted: all 249 codes of a country.',
    implementedIn: 'emulator/contract/checkRequest.ts',
  },
  {
    name: 'reason',
    evidence: 'inferred',
    source: 'behaviour D',
    description:
      'A value that is wrong in itself is REQUEST_VALIDATION_FAILED; a value that is wrong because of another member, the date or the state is BUSINESS_VALIDATION_FAILED, also when both occur.',
    implementedIn: 'emulator/rules/evaluate.ts',
  },
  {
    name: 'identifiers',
    evidence: 'observed',
    source: 'behaviour A.22, A.23; RR, M, PO',
    description:
      'Ids and ARNs have the forms seen on the wire; engagement, invitation and task ARNs have an empty account.',
    implementedIn: 'emulator/resourceIds.ts',
  },
  {
    name: 'opaque-next-token',
    evidence: 'observed',
    source: 'behaviour A.24; RR',
    description: 'NextToken is opaque and bound to account, operation and filters; an altered one is rejected.',
    implementedIn: 'emulator/nextToken.ts',
  },
];
