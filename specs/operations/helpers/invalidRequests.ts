import type { Control } from '../../../client/controlPlane.ts';

/** One thing wrong with a request: id of the requirement, what is refused, and the change that makes it so. */
export type InvalidRequestCase = readonly [id: string, invalid: string, change: object];

/** How the existence of something may be kept from those who may not see it. */
export const notVisibleErrors = ['ResourceNotFoundException', 'AccessDeniedException'] as const;

/** The production catalog: only where a control plane proves that the target is an emulator. */
export const productionCatalog = (_control: Control): 'AWS' => 'AWS';
