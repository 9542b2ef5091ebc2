import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The page as one HTML file: its script and its style stand in it. The build writes it down; a checkout makes it when asked. */
export async function inspectorHtml(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    entryPoints: ['main.tsx', 'style.css'],
    outdir: 'out',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const textOf = (extension: string): string =>
    outputFiles.find(({ path }) => path.endsWith(extension))?.text.trim() ?? '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Inspector of the Partner Central emulator</title>
<link rel="icon" href="data:,">
<style>${textOf('.css')}</style>
</head>
<body>
<div id="root"></div>
<noscript>The inspector needs JavaScript. Everything that it shows can also be read with curl: see docs/control-plane.md.</noscript>
<script type="module">${textOf('.js')}</script>
</body>
</html>
`;
}
