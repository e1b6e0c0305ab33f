import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const outDir = resolve(import.meta.dirname, 'dist/web');

/** Writes .br and .gz beside every text file, so that the server never compresses at run time. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  closeBundle: {
    order: 'post',
    handler: () => {
      for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(js|css|html|svg|json|webmanifest)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const content = readFileSync(path);
        if (content.length < 512) continue;
        writeFileSync(
          `${path}.br`,
          brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
        );
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  },
});

interface Rewording {
  readonly file: RegExp;
  readonly from: RegExp | string;
  readonly to: string;
}

const inLanguage = (zh: string, en: string): string =>
  `document.documentElement.lang === "en" ? "${en}" : "${zh}"`;

/**
 * What the component library tells a screen reader in English whatever the language of the page, and what it does
 * not tell at all. An icon would say the English name of its file beside the word it stands with: it is decoration
 * unless the page gives it a name. The arrows of a number are for the mouse; the keys do the same.
 */
const rewordings: readonly Rewording[] = [
  {
    file: /@ant-design\/icons\/es\/components\/AntdIcon(Light)?\.js/,
    from: /role: "img",\s*"aria-label": icon\.name/,
    to: '...(restProps["aria-label"] ? { role: "img" } : { "aria-hidden": true })',
  },
  {
    file: /@rc-component\/input-number\/es\/StepHandler\.js/,
    from: /role: "button",([^]*?)"aria-label": isUpAction \? 'Increase Value' : 'Decrease Value',\s*"aria-disabled": disabled/,
    to: '$1"aria-hidden": true',
  },
  {
    file: /@rc-component\/select\/es\/SelectInput\/index\.js/,
    from: '"aria-label": clearLabel',
    to: `"aria-label": ${inLanguage('清除', 'Clear')}`,
  },
  {
    file: /@rc-component\/input\/es\/BaseInput\.js/,
    from: /type: "button",(?=\s*onClick: event => \{\s*handleReset)/,
    to: `type: "button", "aria-label": ${inLanguage('清除', 'Clear')},`,
  },
];

const rewordLibrary = (): Plugin => {
  const done = new Set<Rewording>();
  return {
    name: 'reword-library',
    apply: 'build',
    transform: {
      filter: { id: rewordings.map(({ file }) => file) },
      handler: (code, id) => {
        const due = rewordings.filter(({ file, from }) => file.test(id) && code.search(from) >= 0);
        for (const one of due) done.add(one);
        return due.reduce((so, { from, to }) => so.replace(from, to), code);
      },
    },
    buildEnd: (error) => {
      const missed = rewordings.filter((one) => !done.has(one));
      if (!error && missed.length > 0)
        throw new Error(`the library no longer says ${missed.map(({ from }) => from).join(', ')}`);
    },
  };
};

export default defineConfig({
  root: resolve(import.meta.dirname, 'src/web'),
  plugins: [react(), rewordLibrary(), precompress()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 30 },
            { name: 'zod', test: /node_modules\/zod\//, priority: 30 },
            { name: 'charts', test: /node_modules\/(echarts|zrender)\//, priority: 30 },
            {
              name: 'router',
              test: /node_modules\/(@tanstack\/(react-router|router-core|history|react-query|query-core|react-store|store))\//,
              priority: 30,
            },
            // What nearly every page needs; pickers and trees come with the pages that have them.
            {
              name: 'antd',
              test: /node_modules\/(?!.*\/(picker|tree|tree-select|date-picker|time-picker|calendar)\/(?!.*locale))(antd|@ant-design|@rc-component|@emotion|@babel|stylis|clsx|dayjs)\//,
              priority: 25,
              minShareCount: 4,
            },
            {
              name: 'picker',
              test: /node_modules\/(?!.*\/locale\/)(@rc-component\/picker|antd\/es\/(date-picker|time-picker|calendar))\//,
              priority: 20,
            },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
