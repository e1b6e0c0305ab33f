export type RiskLevel = 'high' | 'medium' | 'low';

/** Probability × impact, 1–25; null where either is not judged yet. */
export const scoreOf = (probability: number | null, impact: number | null): number | null =>
  probability === null || impact === null ? null : probability * impact;

/** Where a cell of the 5×5 matrix stands: a catastrophe is at least medium unless it is next to impossible. */
export const levelOf = (probability: number, impact: number): RiskLevel => {
  const score = probability * impact;
  if (score >= 15) return 'high';
  return score >= 8 || (impact === 5 && probability >= 2) ? 'medium' : 'low';
};

/** The number after the highest in use, in the form of the register: R-001. */
export const nextCode = (prefix: 'R' | 'I', codes: readonly string[]): string => {
  const numbers = codes.flatMap((code) => {
    const match = /(\d+)$/.exec(code);
    return match ? [Number(match[1])] : [];
  });
  return `${prefix}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
};
