import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeDataDir } from './data-dir.ts';
import { AppError } from './errors.ts';
import { newId } from './ids.ts';

export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** Of contents asked about, those that something names. */
type NamedContents = (sha256s: readonly string[]) => Promise<ReadonlySet<string>>;

/** What a file has to be, so that a refusal can name it among others. */
export interface ExpectedFile {
  readonly name: string;
  readonly accepts: (head: Uint8Array) => boolean;
}

/** Contents by their SHA-256: the same content is kept once, and what is kept cannot change unnoticed. */
export interface FileStore {
  /** Streams a content in; refuses above `limit` bytes, or where its beginning is not accepted, and leaves nothing behind then. */
  readonly put: (content: Readable, limit: number, expected?: ExpectedFile) => Promise<StoredFile>;
  readonly open: (sha256: string) => Promise<Readable>;
  readonly path: (sha256: string) => string;
  readonly has: (sha256: string) => Promise<boolean>;
  /**
   * Removes contents brought before an instant that nothing names, and what was left half sent before it; answers how
   * many.
   */
  readonly sweep: (before: Date, named: NamedContents) => Promise<number>;
}

/** Opens the store under a data directory, making it where it is missing. */
export const openFileStore = async (dataDir: string): Promise<FileStore> => {
  makeDataDir(dataDir);
  const root = join(dataDir, 'files');
  const incoming = join(root, 'incoming');
  await mkdir(root, { recursive: true, mode: 0o700 });
  await mkdir(incoming, { recursive: true });
  const path = (sha256: string): string => join(root, sha256.slice(0, 2), sha256);
  return {
    put: (content, limit, expected) => put({ content, limit, expected, incoming, path }),
    open: async (sha256) => {
      await stat(path(sha256));
      return createReadStream(path(sha256));
    },
    path,
    has: async (sha256) => (await stat(path(sha256)).catch(() => null)) !== null,
    sweep: (before, named) => sweep(root, before, named),
  };
};

interface Put {
  readonly content: Readable;
  readonly limit: number;
  readonly expected: ExpectedFile | undefined;
  readonly incoming: string;
  readonly path: (sha256: string) => string;
}

const put = async ({ content, limit, expected, incoming, path }: Put): Promise<StoredFile> => {
  const hash = createHash('sha256');
  const temporary = join(incoming, newId());
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (bytes === 0 && expected?.accepts(chunk) === false)
        return done(new AppError('invalid', 'file.content-differs', { name: expected.name }));
      bytes += chunk.length;
      hash.update(chunk);
      if (bytes > limit)
        done(new AppError('invalid', 'input.too-large', { limit: `${Math.floor(limit / 1_048_576)} MB` }));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(content, measure, createWriteStream(temporary, { flush: true }));
  } catch (error) {
    await rm(temporary, { force: true });
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new AppError('unavailable', 'storage.full');
    throw error;
  }
  const sha256 = hash.digest('hex');
  await mkdir(join(path(sha256), '..'), { recursive: true });
  await rename(temporary, path(sha256));
  return { sha256, bytes };
};

const sweep = async (root: string, before: Date, named: NamedContents): Promise<number> => {
  let removed = 0;
  for (const folder of await readdir(root)) {
    const old = await oldIn(join(root, folder), before);
    const kept = folder === 'incoming' || old.length === 0 ? new Set<string>() : await named(old);
    for (const name of old)
      if (!kept.has(name) && (await removeOld(join(root, folder, name), before))) removed += 1;
  }
  return removed;
};

const oldIn = async (folder: string, before: Date): Promise<string[]> => {
  const names = await readdir(folder).catch((): string[] => []);
  const are = await Promise.all(names.map((name) => isOld(join(folder, name), before)));
  return names.filter((_name, index) => are[index]);
};

const isOld = async (path: string, before: Date): Promise<boolean> => {
  const found = await stat(path).catch(() => null);
  return found !== null && found.isFile() && found.mtime < before;
};

// Looked at once more: the same content may have been brought again meanwhile.
const removeOld = async (path: string, before: Date): Promise<boolean> => {
  if (!(await isOld(path, before))) return false;
  await rm(path, { force: true });
  return true;
};
