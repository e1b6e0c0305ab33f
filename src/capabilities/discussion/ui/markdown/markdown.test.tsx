import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Markdown } from './Markdown.tsx';
import { isSafeTarget } from './parse-inline.ts';

// Links to pages of the product ask the router for their address.
const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });

const shown = (text: string): string =>
  renderToStaticMarkup(
    <RouterContextProvider router={router}>
      <Markdown text={text} />
    </RouterContextProvider>,
  )
    .replace('<div class="zs-markdown">', '')
    .replace(/<\/div>$/, '');

const line = (html: string): string => `<p><span class="zs-markdown-line">${html}</span></p>`;
const away = 'target="_blank" rel="noopener noreferrer nofollow"';

describe('Markdown of a comment', () => {
  test.each([
    ['按**本周五**交付', line('按<strong>本周五</strong>交付')],
    ['*注意*', line('<em>注意</em>')],
    ['**a *b* c**', line('<strong>a <em>b</em> c</strong>')],
    ['运行 `npm **start**`', line('运行 <code>npm **start**</code>')],
    ['2 * 3 * 4 和 a ** b', line('2 * 3 * 4 和 a ** b')],
    ['- 一\n- 二', '<ul><li>一</li><li>二</li></ul>'],
    ['3. 三\n4. 四', '<ol start="3"><li>三</li><li>四</li></ol>'],
    ['1.5 倍', line('1.5 倍')],
    ['```sql\nselect *\n  from t\n```\n完', `<pre><code>select *\n  from t</code></pre>${line('完')}`],
    ['```\n没有结束', '<pre><code>没有结束</code></pre>'],
    ['一\n二', '<p><span class="zs-markdown-line">一</span><span class="zs-markdown-line">二</span></p>'],
    ['[设计](https://e.cn/a)', line(`<a href="https://e.cn/a" ${away}>设计</a>`)],
    [
      '见 https://e.cn/a?b=1。谢谢',
      line(`见 <a href="https://e.cn/a?b=1" ${away}>https://e.cn/a?b=1</a>。谢谢`),
    ],
    ['(https://e.cn).', line(`(<a href="https://e.cn" ${away}>https://e.cn</a>).`)],
    ['[项目](/projects/1?tab=plan)', line('<a href="/projects/1?tab=plan">项目</a>')],
    ['@[王璐](01900000-0000-7000-8000-000000000001) 好', line('<span class="zs-mention">@王璐</span> 好')],
  ])('%j', (text, html) => {
    expect(shown(text)).toBe(html);
  });
});

describe('nothing in a comment can run', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '**<svg onload=alert(1)>**',
    '`<b>`',
    '```\n</code></pre><script>alert(1)</script>\n```',
    '- <iframe src="javascript:alert(1)">',
    '@[<img src=x onerror=alert(1)>](01900000-0000-7000-8000-000000000001)',
  ])('%j stays text', (text) => {
    expect(shown(text)).not.toMatch(/<(script|img|svg|iframe|b)\b/);
    expect(shown(text)).toContain('&lt;');
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    'https:evil',
    'blob:x',
    '',
  ])('%j is no link', (target) => {
    expect(isSafeTarget(target)).toBe(false);
    expect(shown(`[点我](${target})`)).not.toContain('<a ');
  });

  test('an address cannot leave its attribute', () => {
    expect(shown('[x](https://e.cn/"onmouseover="alert(1))')).not.toMatch(/<a [^>]* onmouseover/);
  });

  test('a text made to take long does not', () => {
    const started = performance.now();
    for (const text of [
      '**a '.repeat(5_000),
      '*a '.repeat(6_000),
      '['.repeat(20_000),
      '`'.repeat(20_000),
      '@['.repeat(10_000),
    ])
      shown(text);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
