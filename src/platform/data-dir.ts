import { mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from './config.ts';

/** Makes the data directory where it is missing; one that cannot be made or written stops the start with one sentence. */
export const makeDataDir = (directory: string): void => {
  try {
    make(directory);
    rmdirSync(mkdtempSync(join(directory, '.writable-')));
  } catch (error) {
    throw new ConfigError(unusable(directory, error));
  }
};

// Step by step: asked to make all the folders at once, Node tries for ever where the file system makes none, as /proc.
const make = (directory: string): void => {
  const found = statSync(directory, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found) throw Object.assign(new Error('not a directory'), { code: 'ENOTDIR' });
  make(dirname(directory));
  mkdirSync(directory);
};

const causes: ReadonlyMap<unknown, readonly [string, string]> = new Map([
  ['EACCES', ['没有写入权限', 'may not be written by this user']],
  ['EPERM', ['没有写入权限', 'may not be written by this user']],
  ['EROFS', ['所在磁盘只读', 'is on a read-only disk']],
  ['ENOSPC', ['所在磁盘已满', 'is on a full disk']],
  ['ENOTDIR', ['不是文件夹', 'is not a folder']],
]);

const unusable = (directory: string, error: unknown): string => {
  const cause = causes.get((error as { code?: unknown }).code) ?? ['无法创建', 'cannot be made'];
  return `数据目录 ${directory} ${cause[0]}；请换一个，如 ZHONGSHU_DATA=~/zhongshu-data / the data directory ${cause[1]}; choose another, such as ZHONGSHU_DATA=~/zhongshu-data`;
};
