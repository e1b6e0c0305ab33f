import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../content/', import.meta.url);

/** The parsed content file at a path relative to content/, seen as the type its reader expects. */
export function readContent<T>(path: string): T {
  const data: T = JSON.parse(readFileSync(new URL(path, root), 'utf8'));
  return data;
}

/** Paths, relative to content/, of the JSON files below a folder, in order of their names. */
export function contentFiles(folder = '.'): readonly string[] {
  const start = new URL(`${folder}/`, root);
  return readdirSync(fileURLToPath(start), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => (folder === '.' ? name : `${folder}/${name}`))
    .sort();
}
