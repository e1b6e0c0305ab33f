import { comparePlan, type Difference } from '#engine/compare/compare-plan.ts';
import { isoOfMinute } from '#engine/days.ts';
import { InputError, printing, readPlanOf } from './read-file.ts';

const shown = ({ field }: Difference, value: number | boolean): string | number | boolean =>
  typeof value === 'number' && (field === 'start' || field === 'finish') ? isoOfMinute(value) : value;

/** `compare FILE`: our dates against those in the file, as JSON. */
export const compareVerb = ([file]: string[]): Promise<number> =>
  printing(async () => {
    const { plan } = await readPlanOf(file, '用法 / usage: zhongshu compare FILE --json');
    const compared = comparePlan(plan);
    if (compared.status === 'cyclic') return compared;
    if (compared.status === 'invalid') throw new InputError(compared.rule, compared.at, compared.message);
    return {
      ...compared,
      differences: compared.differences.map((one) => ({
        ...one,
        ours: shown(one, one.ours),
        filed: shown(one, one.filed),
      })),
    };
  });
