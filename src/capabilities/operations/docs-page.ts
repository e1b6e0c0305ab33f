import type { RouteDef } from '#platform/route.ts';
import type { Locale } from '#platform/i18n.ts';
import { inLocale } from '#platform/i18n.ts';

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark,
  );

const style = `body{font:14px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;margin:0 auto;max-width:960px;padding:24px;color:#1b1f24;background:#fff}
h1{font-size:22px}h2{font-size:16px;margin-top:32px;border-bottom:1px solid #d7dce2;padding-bottom:4px}
details{border:1px solid #d7dce2;border-radius:6px;margin:8px 0;padding:6px 12px}summary{cursor:pointer}
code{font-family:ui-monospace,Consolas,monospace}b{display:inline-block;min-width:56px}pre{background:#f4f6f9;padding:12px;overflow:auto;border-radius:6px}
@media(prefers-color-scheme:dark){body{background:#0d0f12;color:#e6e9ed}pre{background:#141414}details,h2{border-color:#30363d}a{color:#7fb0ff}}`;

/** A page of all routes by subject, readable without a script. */
export const docsPage = (
  defs: readonly RouteDef[],
  document: Record<string, unknown>,
  locale: Locale,
): string => {
  const paths = document['paths'] as Record<string, Record<string, Record<string, unknown>>>;
  const groups = Map.groupBy(defs, ({ id }) => id.split('.')[0] ?? '');
  const one = (def: RouteDef): string => {
    const { requestBody, parameters, responses } = paths[def.path]?.[def.method.toLowerCase()] ?? {};
    const schema = escape(JSON.stringify({ parameters, requestBody, responses }, null, 1));
    return `<details id="${escape(def.id)}"><summary><b>${def.method}</b><code>${escape(def.path)}</code> — ${escape(inLocale(def.summary, locale))}</summary>
<p><code>${escape(def.id)}</code> · ${escape(def.permission)}</p><pre tabindex="0">${schema}</pre></details>`;
  };
  const body = [...groups]
    .map(([name, routes]) => `<h2>${escape(name)}</h2>${routes.map(one).join('')}`)
    .join('');
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>中枢 API</title><style>${style}</style></head>
<body><main><h1>中枢 API</h1><p>OpenAPI 3.1: <a href="/api/openapi.json">/api/openapi.json</a></p>${body}</main></body></html>`;
};
