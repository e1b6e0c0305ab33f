import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Another process has the embedded database open. */
export class DataLockedError extends Error {
  readonly pid: number;
  constructor(directory: string, pid: number) {
    super(`data directory ${directory} is in use by process ${pid}`);
    this.pid = pid;
  }
}

/**
 * Takes the lock file beside a data directory and answers its path. The embedded database does not
 * lock by itself, and two processes that open it lose each other's rows.
 */
export const lockDirectory = (directory: string): string => {
  const file = `${directory}.lock`;
  mkdirSync(dirname(directory), { recursive: true });
  for (;;) {
    if (tryCreate(file)) return file;
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid !== process.pid && isAlive(pid)) throw new DataLockedError(directory, pid);
    rmSync(file, { force: true });
  }
};

const tryCreate = (file: string): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const isAlive = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
