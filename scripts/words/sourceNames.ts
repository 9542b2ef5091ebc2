/** Comments, quoted strings, and what may open or close a template or an expression inside one. */
const token = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|[`{}]/gm;
const templateText = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(`|\$\{|$)/y;

/** The code of a source file without comments and literal text; the expressions inside templates stay. */
export function withoutText(source: string): string {
  let code = '';
  let at = 0;
  // One entry for each open brace: whether it belongs to an expression inside a template.
  const braces: boolean[] = [];
  const skipTemplateText = (): void => {
    templateText.lastIndex = at;
    const [text = '', end] = templateText.exec(source) ?? [];
    at += text.length;
    if (end === '${') braces.push(true);
    code += ' ';
  };
  for (;;) {
    token.lastIndex = at;
    const found = token.exec(source);
    code += source.slice(at, found?.index);
    if (!found) return code;
    at = token.lastIndex;
    const [text] = found;
    if (text === '{') braces.push(false);
    if (text === '`' || (text === '}' && braces.pop())) skipTemplateText();
    else if (text === '{' || text === '}') code += text;
    else code += text.startsWith('/') ? '' : "''";
  }
}

/** Every identifier of the code. */
export const identifiers = (code: string): ReadonlySet<string> => new Set(code.match(/[A-Za-z_$][\w$]*/g));

const declaration = new RegExp(
  [
    /\b(?:function\*?|const|let|class|interface|type|enum)\s+(?<named>[A-Za-z_$][\w$]*)/.source,
    /^\s*(?:export |readonly |static |async |private |get |set |#)*(?<member>[A-Za-z_$][\w$]*)\??\s*(?::|\([^()]*\)[^;{]*\{)/
      .source,
  ].join('|'),
  'gm',
);
const keywords = new Set(['if', 'for', 'while', 'switch', 'catch', 'return', 'default', 'case', 'function']);

/** The names that the code declares: functions, variables, types and members. */
export const declarations = (code: string): ReadonlySet<string> =>
  new Set(
    [...code.matchAll(declaration)]
      .map(({ groups }) => groups?.named ?? groups?.member ?? '')
      .filter((name) => name !== '' && !keywords.has(name)),
  );
