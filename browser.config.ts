/** An alias of `--project=report`, for one release. */
process.env.PCC_SUITE = 'report';
export default (await import('./playwright.config.ts')).default;
