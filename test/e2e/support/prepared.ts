import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runVerb, setUp, startProduct } from './product.ts';

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

const prepare = async (from: Beginning): Promise<string> => {
  const dataDir = mkdtempSync(join(tmpdir(), `zhongshu-${from}-`));
  const product = await startProduct({ dataDir });
  if (from !== 'empty') await setUp(product);
  await product.stop();
  if (from !== 'demo') return dataDir;
  const { code } = await runVerb(['demo'], { dataDir });
  if (code !== 0) throw new Error(`"zhongshu demo" ended with ${code}`);
  return dataDir;
};

const folders: string[] = [];

/** Makes the beginnings once for all journeys; each telling works on a copy. */
export const setup = async (project: TestProject): Promise<void> => {
  const prepared = {
    empty: await prepare('empty'),
    'set-up': await prepare('set-up'),
    demo: await prepare('demo'),
  };
  folders.push(...Object.values(prepared));
  project.provide('prepared', prepared);
};

export const teardown = (): void => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
};
