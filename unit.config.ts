/** An alias of `--project=unit`, for one release. */
process.env.PCC_SUITE = 'unit';
export default (await import('./playwright.config.ts')).default;
