import type { DegenerateTarget } from './server.ts';

export const alwaysRejects: DegenerateTarget = {
  name: 'always rejects',
  description: 'answers 400 with a perfect error body to everything',
  respond: ({ route }) => ({
    status: 400,
    errorName: 'ValidationException',
    body: JSON.stringify({
      ...(route === 'sdk' ? { __type: 'com.amazon.partnerintegrationapi.common#ValidationException' } : {}),
      ErrorList: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'catalog', Message: 'catalog is required' }],
      Message: '',
      Reason: 'REQUEST_VALIDATION_FAILED',
    }),
  }),
};
