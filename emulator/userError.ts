/** What the person who started the emulator can set right. The message is the one line that they see. */
export class UserError extends Error {}
