import { fillText } from './words.ts';
import type { Adoptable, Move } from './actions/adopt.ts';
import { figuresOf } from './rules/figures.ts';

const wan = (fen: number | null): string => (fen === null ? '—' : `${fen / 1_000_000} 万元`);

/** One change in words. */
export const moveWords = ({ from, to }: Move): string => {
  const said = [
    ...(from.isIn === to.isIn ? [] : [to.isIn ? '列入' : '移出，转入储备']),
    ...(from.shiftMonths === to.shiftMonths
      ? []
      : [`推迟由 ${from.shiftMonths} 改为 ${to.shiftMonths} 个月`]),
    ...(to.isIn && from.costFen !== to.costFen
      ? [`成本由 ${wan(from.costFen)} 改为 ${wan(to.costFen)}`]
      : []),
    ...(to.isIn && from.npvFen !== to.npvFen ? [`净现值由 ${wan(from.npvFen)} 改为 ${wan(to.npvFen)}`] : []),
    ...(to.isIn && from.benefitFen !== to.benefitFen
      ? [`预期收益由 ${wan(from.benefitFen)} 改为 ${wan(to.benefitFen)}`]
      : []),
  ];
  return `“${to.title}”${said.join('，')}`;
};

/** Before and after as the memo and the approvers see them. */
export const memoFacts = ({ row, live, result }: Adoptable): { label: string; value: string }[] => {
  const before = figuresOf(live.candidates, { capacities: [], objectives: [], mix: [] });
  const after = result.figures;
  const change = (from: string, to: string): string => (from === to ? to : `${from} → ${to}`);
  return [
    { label: '预算', value: change(wan(live.budgetFen), wan(row.budget_fen)) },
    { label: '成本', value: change(wan(before.cost.amount), wan(after.cost.amount)) },
    { label: '加权得分', value: change(String(before.score.amount), String(after.score.amount)) },
    { label: '净现值', value: change(wan(before.npv.amount), wan(after.npv.amount)) },
    { label: '预期收益', value: change(wan(before.benefit.amount), wan(after.benefit.amount)) },
    ...(result.others.length === 0
      ? []
      : [{ label: '须另行解决', value: result.others.map(fillText).join('；') }]),
  ];
};
