import { child, type Place } from './syntax.ts';

/** Members of rules, limits and flags that only the documentation of the emulator prints. */
const documentingMembers = ['name', 'description', 'source', 'evidence', 'unit', 'help', 'file'];
const evidenceLevels = ['documented', 'observed', 'inferred', 'reported', 'contested'];
const citation = /\b(behaviour|since-launch) [A-Z](\.\d+)?\b/;

/** Whether a text says where a fact comes from or what a rule is about: no response holds it. */
export function isDocumentation({ node, parents }: Place): boolean {
  const [parent] = parents;
  if (typeof node.value === 'string' && (evidenceLevels.includes(node.value) || citation.test(node.value))) return true;
  return parent?.type === 'Property' && documentingMembers.includes(String(child(parent, 'key')?.name));
}
