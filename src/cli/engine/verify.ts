import { UsageError } from '../usage.ts';
import { readProblemsOf } from './problem-file.ts';
import { printing, readJsonOf, readPlanOf } from './read-file.ts';
import { selectionVerifier } from './verify/selection.ts';
import { staffingVerifier } from './verify/staffing.ts';
import type { Verifier } from './verify/verifier.ts';
import { verifyPlanFile } from './verify/plan.ts';
import { verifyInstances } from './verify/set.ts';

const usage = '用法 / usage: zhongshu verify FILE RESULT --json';

/** Problems in JSON other than sets of projects, told by their shape. */
const verifiers: readonly Verifier[] = [selectionVerifier, staffingVerifier];

/** `verify FILE RESULT`: whether a result keeps every promise of its problem, independently of the search. */
export const verifyVerb = (args: string[]): Promise<number> =>
  printing(async () => {
    const [file, result, ...more] = args.filter((arg) => arg !== '--json');
    if (!file || !result || more.length > 0) throw new UsageError(usage);
    const claimed = readJsonOf(result, usage);
    const problem = /\.json(\.gz)?$/i.test(file) ? readJsonOf(file, usage) : null;
    const verifier = verifiers.find(({ isFor }) => isFor(problem));
    if (verifier) {
      const violations = verifier.violations(problem, claimed);
      return { valid: violations.length === 0, violations };
    }
    const problems = readProblemsOf(file, undefined);
    if (problems !== null) return verifyInstances(problems, claimed);
    return verifyPlanFile((await readPlanOf(file, usage)).plan, claimed);
  });
