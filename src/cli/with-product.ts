import { readConfig } from '#platform/config.ts';
import { DataLockedError } from '#platform/db/data-lock.ts';
import type { App } from '#platform/app.ts';
import { openApp } from './open-app.ts';
import { readControl, type Control } from './control.ts';

/** The running product refused; the message is its own sentence. */
export class RunningError extends Error {}

export interface Ways<T> {
  /** With the product opened here. */
  readonly here: (app: App) => Promise<T>;
  /** Through the process that has the embedded database open. */
  readonly there: (control: Control) => Promise<T>;
}

/** Runs a verb on the product: in this process where nobody has the database, else through the one that does. */
export const withProduct = async <T>({ here, there }: Ways<T>): Promise<T> => {
  const config = readConfig(process.env);
  try {
    const app = await openApp({ config: { ...config, logLevel: 'warn' } });
    try {
      return await here(app);
    } finally {
      await app.close();
    }
  } catch (error) {
    const control = error instanceof DataLockedError ? readControl(config.dataDir) : null;
    if (!control) throw error;
    return there(control);
  }
};

/** A request to the running product; a refusal is thrown with its text. */
export const askRunning = async (
  control: Control,
  path: string,
  init: RequestInit = {},
): Promise<Response> => {
  const headers = {
    ...(init.headers as Record<string, string> | undefined),
    authorization: `Bearer ${control.token}`,
  };
  const response = await fetch(new URL(path, control.address), { ...init, headers });
  if (response.ok) return response;
  const problem = (await response.json()) as { title?: string };
  throw new RunningError(problem.title ?? `HTTP ${response.status}`);
};
