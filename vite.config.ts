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

const namedByFile = /role: "img",\s*"aria-label": icon\.name/;

/**
 * An icon would tell a screen reader the English name of its file, on Chinese pages as well and beside the word
 * it stands with. It is decoration unless the page gives it a name.
 */
const namelessIcons = (): Plugin => ({
  name: 'nameless-icons',
  transform: {
    filter: { id: /@ant-design\/icons\/es\/components\/AntdIcon(Light)?\.js/ },
    handler: (code) => {
      if (!namedByFile.test(code)) throw new Error('the icons no longer name themselves as they did');
      return code.replace(
        namedByFile,
        '...(restProps["aria-label"] ? { role: "img" } : { "aria-hidden": true })',
      );
    },
  },
});

export default defineConfig({
  root: resolve(import.meta.dirname, 'src/web'),
  plugins: [react(), namelessIcons(), precompress()],
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
