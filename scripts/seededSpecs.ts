/** The specs that draw their requests by the seed; all others send the same requests with every seed. A test keeps it true. */
export const seededSpecs: readonly string[] = ['specs/properties', 'specs/protocol/fuzz'];
