export interface Suggestion {
  readonly outcome: 'passed' | 'out';
  readonly reason: readonly [zh: string, en: string];
}

interface Judged {
  readonly total: number | null;
  readonly knockOuts: readonly string[];
  readonly mandatoryReason: string | null;
}

const told = (value: number): string => String(Math.round(value * 10) / 10);

/** What criteria and pass line say of a candidate. A mandate overrides both, and says why. */
export const suggestionFor = (
  { total, knockOuts, mandatoryReason }: Judged,
  passLine: number,
): Suggestion => {
  if (mandatoryReason !== null)
    return { outcome: 'passed', reason: [`必选项目：${mandatoryReason}`, `Mandatory: ${mandatoryReason}`] };
  if (knockOuts.length > 0) {
    const [zh, en] = [knockOuts.join('、'), knockOuts.join(', ')];
    return { outcome: 'out', reason: [`触发否决项：${zh}`, `Knocked out by: ${en}`] };
  }
  if (total === null) return { outcome: 'out', reason: ['没有完整的评分', 'It has no complete score'] };
  return total >= passLine
    ? {
        outcome: 'passed',
        reason: [
          `得分 ${told(total)}，达到通过线 ${told(passLine)}`,
          `Scored ${told(total)}, reaching the pass line of ${told(passLine)}`,
        ],
      }
    : {
        outcome: 'out',
        reason: [
          `得分 ${told(total)}，低于通过线 ${told(passLine)}`,
          `Scored ${told(total)}, below the pass line of ${told(passLine)}`,
        ],
      };
};

/** Who passed in order of rank: mandates first, then by score, then by number. */
export const rankOrder = (
  passed: readonly {
    readonly candidateId: string;
    readonly number: string;
    readonly total: number | null;
    readonly mandatoryReason: string | null;
  }[],
): readonly string[] =>
  passed
    .toSorted(
      (a, b) =>
        Number(b.mandatoryReason !== null) - Number(a.mandatoryReason !== null) ||
        (b.total ?? -1) - (a.total ?? -1) ||
        (a.number < b.number ? -1 : 1),
    )
    .map(({ candidateId }) => candidateId);
