import type { Worthless } from './server.ts';

export const alwaysRefuses: Worthless = {
  name: 'always refuses',
  says: 'answers 400 with a perfect error body to everything',
  answer: ({ route }) => ({
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
