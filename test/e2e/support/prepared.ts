import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runVerb, setUp, startProduct, type Product } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Data directories in the states journeys begin with. */
    prepared: Readonly<Record<Beginning, string>>;
  }
}

/** What the product knows when the journey begins. */
export type Beginning =
  /** Nothing: the first-run wizard waits. */
  | 'empty'
  /** The enterprise and its administrator. */
  | 'set-up'
  /** The enterprise, its administrator and the demonstration data. */
  | 'demo';

/** The state before, copied, and one thing more done to it. */
const next = async (
  before: string,
  from: Beginning,
  act: (dataDir: string) => Promise<void>,
): Promise<string> => {
  const dataDir = mkdtempSync(join(tmpdir(), `zhongshu-${from}-`));
  cpSync(before, dataDir, { recursive: true });
  await act(dataDir);
  return dataDir;
};

const begin = async (dataDir: string, act?: (product: Product) => Promise<unknown>): Promise<void> => {
  const product = await startProduct({ dataDir });
  await act?.(product);
  await product.stop();
};

const loadDemo = async (dataDir: string): Promise<void> => {
  const { code } = await runVerb(['demo'], { dataDir });
  if (code !== 0) throw new Error(`"zhongshu demo" ended with ${code}`);
};

const folders: string[] = [];

/** Makes the beginnings once for all journeys; each telling works on a copy. */
export const setup = async (project: TestProject): Promise<void> => {
  const empty = mkdtempSync(join(tmpdir(), 'zhongshu-empty-'));
  await begin(empty);
  const setUpDone = await next(empty, 'set-up', (dataDir) => begin(dataDir, setUp));
  const prepared = { empty, 'set-up': setUpDone, demo: await next(setUpDone, 'demo', loadDemo) };
  folders.push(...Object.values(prepared));
  project.provide('prepared', prepared);
};

export const teardown = (): void => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
};
