import { spec } from './generated/spec.ts';

/** The page for people at `/docs`: the vendor's can try every call; this one lists them. */
export function docsPage(): Response {
  const rows = spec.operations.map(
    ({ method, path, id }) => `<tr><td>${method}</td><td><code>${path}</code></td><td>${id}</td></tr>`,
  );
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Robopipe API</title>
<style>body { font: 15px/1.5 system-ui; margin: 2rem } td { padding: 0 1.5rem 0 0 }</style>
<h1>Robopipe API</h1>
<p>What this server answers. For programs: <a href="openapi.json">openapi.json</a>.</p>
<table>
${rows.join('\n')}
</table>
`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
