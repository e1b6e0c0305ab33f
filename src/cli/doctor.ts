import { diagnose } from '#capabilities/operations/diagnose.ts';
import type { Diagnosis } from '#capabilities/operations/schema.ts';
import { expectOnly } from './usage.ts';
import { askRunning, withProduct } from './with-product.ts';

/** Checks schema, audit chain, files and history; exit code 1 when something does not hold. */
export const doctor = async (args: string[]): Promise<number> => {
  expectOnly(args, ['--json'], 'zhongshu doctor [--json]');
  const found = await withProduct<Diagnosis>({
    here: diagnose,
    there: async (control) => (await (await askRunning(control, '/api/doctor')).json()) as Diagnosis,
  });
  if (args.includes('--json')) console.log(JSON.stringify(found));
  else
    for (const { name, ok, found: what } of found.checks)
      console.log(`${ok ? '✓' : '✗'} ${name.padEnd(8)} ${what}`);
  return found.ok ? 0 : 1;
};
