import { contentType } from './contentType.ts';
import { framing } from './framing.ts';
import { headersAndLimits } from './headers.ts';
import { jsonShape } from './jsonShape.ts';
import { jsonText } from './jsonText.ts';
import type { ProtocolCase } from './protocolCase.ts';
import { routes } from './routes.ts';
import { targetHeader } from './target.ts';
import { transport } from './transport.ts';

/** The tables of the envelope, in the order of a request: how it arrives, where it goes, what it holds. */
export const envelopeGroups: Readonly<Record<string, readonly ProtocolCase[]>> = {
  transport,
  framing,
  'headers and limits': headersAndLimits,
  'X-Amz-Target': targetHeader,
  'routes and methods': routes,
  'content type': contentType,
  'JSON text': jsonText,
  'JSON shape': jsonShape,
};
