import { type Audience, type Variable, variables } from './variables.ts';

/** The variables of an audience as a Markdown table. */
export function environmentTable(audience: Audience): string {
  const declared = Object.entries<Variable<unknown>>(variables).filter(([, each]) => each.audience === audience);
  const rows = declared.map(([name, { form, meaning }]) => `| \`${name}\` | ${meaning} | ${form} |`);
  return ['| Variable | Meaning | Value |', '| --- | --- | --- |', ...rows].join('\n');
}
