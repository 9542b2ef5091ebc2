import type { Report } from '../../report.ts';
import { type Markup, markup } from '../markup.ts';
import { dataTable, pathList, section } from './components.ts';

/** Where the target and the documents differ, and what the target does where the sources themselves disagree. */
export function undocumentedSection({ undocumented: rows, observedVariants, coverage }: Report): Markup {
  const unknown = rows.filter(({ times }) => times !== null);
  const since = rows.filter(({ times }) => times === null);
  const never = coverage.filter(
    ({ kind, missed, origin }) => origin === 'document' && kind.startsWith('response') && missed.length > 0,
  );
  return section(
    'undocumented',
    'Undocumented',
    'Where the target and the documents differ. Each row says which source disagrees with which.',
    markup`<h3>Returned, and undocumented <small>${unknown.length}</small></h3>
${unknown.length === 0 ? markup`<p>None.</p>` : unknownTable(unknown)}
${pathList(
  'Returned, and added since the launch document',
  since.map(
    ({ operation, path, disagreement }) =>
      markup`${operation} <code>${path}</code> <small class="muted">${disagreement}</small>`,
  ),
)}
${never.map(({ kind, missed }) => pathList(`Documented, and in no response: ${kind}s`, missed, { max: 500 }))}
<h3>Where the sources disagree</h3>
${variantTable(observedVariants.filter(({ observed }) => observed.length > 0))}`,
  );
}

const unknownTable = (rows: Report['undocumented']): Markup =>
  dataTable(
    'Returned, and undocumented',
    ['Operation', 'Path', 'Kind', 'Disagreement', '#Seen'],
    rows.map(({ operation, path, kind, disagreement, times }) => [
      operation,
      markup`<code>${path}</code>`,
      kind,
      disagreement,
      times,
    ]),
  );

const variantTable = (variants: Report['observedVariants']): Markup =>
  variants.length === 0
    ? markup`<p class="muted">No response of this run showed one of these points.</p>`
    : dataTable(
        'Where the sources disagree',
        ['Point', 'Launch document', 'Model', 'Live, as recorded', 'This target'],
        variants.map(({ topic, document, model, live, observed }) => [
          topic,
          document,
          model,
          live,
          markup`<b>${observed.join(', ')}</b>`,
        ]),
        { rowHeaders: true },
      );
