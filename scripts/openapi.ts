// Writes docs/openapi.json from the routes; with --check says whether it is what the routes say.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allRoutes } from '#cli/open-app.ts';
import { openApiOf } from '#platform/openapi.ts';

const inRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const file = inRoot('docs/openapi.json');

/** The document as it is stored: stable, two spaces, a line end. */
export const openApiText = (): string => {
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };
  const defs = allRoutes().map(({ def }) => def);
  return `${JSON.stringify(openApiOf(defs, version), null, 2)}\n`;
};

const isOpenApiFresh = (): boolean => existsSync(file) && readFileSync(file, 'utf8') === openApiText();

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    if (!isOpenApiFresh()) {
      console.error('docs/openapi.json is not what the routes say: run "npm run openapi"');
      process.exitCode = 1;
    }
  } else {
    mkdirSync(inRoot('docs'), { recursive: true });
    writeFileSync(file, openApiText());
    console.log(`docs/openapi.json: ${allRoutes().length} routes`);
  }
}
