import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
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

/** More than any file of ours holds; a small one that unpacks to more is refused. */
const mostBytes = 512 * 2 ** 20;

/** The text of a file, packed by gzip or not. */
export const textOf = (path: string): string => {
  const bytes = bytesOf(path);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isPacked) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder().decode(gunzipSync(bytes, { maxOutputLength: mostBytes }));
  } catch (error) {
    throw new InputError('file.unreadable', path, (error as Error).message);
  }
};

/** What a JSON file holds, packed by gzip or not. */
export const readJsonOf = (path: string | undefined, usage: string): unknown => {
  if (!path) throw new UsageError(usage);
  const text = textOf(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError('file.not-json', path, (error as Error).message);
  }
};

/** What a file holds; one that cannot be read is a wrong input. */
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
