import { InputError, printing, readJsonOf } from './read-file.ts';
import { selectionVerifier } from './verify/selection.ts';
import { staffingVerifier } from './verify/staffing.ts';
import type { Verifier } from './verify/verifier.ts';

const usage = '用法 / usage: zhongshu verify FILE RESULT --json';

/** One for each kind of problem, told by the shape of FILE. */
const verifiers: readonly Verifier[] = [selectionVerifier, staffingVerifier];

/** `verify FILE RESULT`: whether a result keeps every promise of its problem, independently of the search. */
export const verifyVerb = (args: string[]): Promise<number> =>
  printing(() => {
    const [file, result] = args.filter((one) => !one.startsWith('--'));
    const [problem, claimed] = [readJsonOf(file, usage), readJsonOf(result, usage)];
    const verifier = verifiers.find(({ isFor }) => isFor(problem));
    if (!verifier)
      throw new InputError(
        'verify.unknown-kind',
        file ?? '',
        '认不出问题的种类 / the kind of problem is not known',
      );
    const violations = verifier.violations(problem, claimed);
    return { valid: violations.length === 0, violations };
  });
