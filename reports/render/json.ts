import type { Report } from '../report.ts';

/** The whole truth of the run, in the form of reports/schema/conformance.schema.json. */
export const renderJson = (report: Report): string => `${JSON.stringify(report, null, 1)}\n`;
