import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ProblemInstance, ReadProblems } from '#engine/interchange/problem-set/instance.ts';
import { readJsonSet } from '#engine/interchange/problem-set/read-json.ts';
import { readPatterson, readPsplib } from '#engine/interchange/problem-set/read-psplib.ts';
import { InputError, textOf } from './read-file.ts';

const stem = (path: string): string => basename(path).replace(/(\.json)?(\.gz)?$|\.(sm|rcp)$/i, '');

const readerOf = (path: string): ((text: string) => ReadProblems) | null => {
  if (/\.json(\.gz)?$/i.test(path)) return readJsonSet;
  if (/\.sm$/i.test(path)) return (text) => readPsplib(stem(path), text);
  return /\.rcp$/i.test(path) ? (text) => readPatterson(stem(path), text) : null;
};

/**
 * The projects in a set of test problems (`.json`, `.json.gz`, `.sm`, `.rcp`), or null where the
 * file is of another kind. `set` names one of them, or the file in a folder.
 */
export const readProblemsOf = (path: string, set: string | undefined): readonly ProblemInstance[] | null => {
  if (set !== undefined && existsSync(path) && statSync(path).isDirectory())
    return readProblemsOf(join(path, `${set}.json.gz`), undefined);
  const reader = readerOf(path);
  if (reader === null) return null;
  const read = reader(textOf(path));
  if (read.status === 'unreadable') throw new InputError(read.rule, read.at, read.message);
  const named = set === undefined ? [] : read.instances.filter(({ name }) => name === set);
  if (set === undefined || set === stem(path) || named.length > 0)
    return named.length > 0 ? named : read.instances;
  throw new InputError('set.unknown', set, `${path} holds neither a set nor a project of that name`);
};
