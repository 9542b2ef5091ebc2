import { badRequest } from '../apiError.ts';
import { limit } from '../limits.ts';
import type { OpportunityRecord } from '../store/opportunityStore.ts';

/** Returns a record that may be stored. @throws {ApiError} ValidationException when it is too large */
export function withinRecordLimit(record: OpportunityRecord): OpportunityRecord {
  const bytes = Buffer.byteLength(JSON.stringify(record));
  if (bytes > limit('recordBytes'))
    throw badRequest({
      Code: 'VALUE_OUT_OF_RANGE',
      Message: `The opportunity must have at most ${limit('recordBytes')} bytes, got ${bytes}`,
    });
  return record;
}
