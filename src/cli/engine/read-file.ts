import { readFileSync } from 'node:fs';
import type { Plan, PlanRemark } from '#engine/plan.ts';
import { readPlanFileBytes } from '#platform/plan-file.ts';
import { UsageError } from '../usage.ts';

/** The input is wrong: the JSON that says so, exit code 1. */
export class InputError extends Error {
  readonly rule: string;
  readonly at: string;
  constructor(rule: string, at: string, message: string) {
    super(message);
    this.rule = rule;
    this.at = at;
  }
}

/** Reads a plan file of any format we know. */
export const readPlanOf = async (
  path: string | undefined,
  usage: string,
): Promise<{ plan: Plan; lost: readonly PlanRemark[] }> => {
  if (!path) throw new UsageError(usage);
  const read = await readPlanFileBytes(path, bytesOf(path));
  if (read.status === 'unreadable') throw new InputError(read.rule, read.at, read.message);
  return read;
};

const bytesOf = (path: string): Uint8Array => {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError('file.unreadable', path, (error as Error).message);
  }
};

/** Runs an engine verb: prints its one JSON document; a wrong input is told as JSON, exit code 1. */
export const printing = async (work: () => unknown): Promise<number> => {
  try {
    console.log(JSON.stringify(await work()));
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.log(JSON.stringify({ error: { rule: error.rule, message: error.message, at: error.at } }));
    return 1;
  }
};
