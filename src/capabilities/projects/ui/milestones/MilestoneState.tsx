import { fill } from '#platform/i18n.ts';
import { useMe } from '#web/api/session.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { recordTexts } from '../texts.ts';
import { dateText, nowIn } from '../time-texts.ts';
import { milestoneStanding } from './milestone-state.ts';
import './milestones.css';

const looks = {
  reached: 'is-good',
  reachedLate: 'is-good',
  reachedEarly: 'is-good',
  overdue: 'is-severe',
  late: 'is-warning',
  early: 'is-good',
  onTime: 'is-unknown',
  undated: 'is-unknown',
} as const;

interface MilestoneStateProps {
  readonly milestone: {
    readonly baselineOn: string | null;
    readonly forecastOn: string | null;
    readonly actualOn: string | null;
  };
}

/** How a milestone stands, in words. */
export function MilestoneState({ milestone }: MilestoneStateProps) {
  const t = useTexts(recordTexts);
  const { enterprise } = useMe();
  const { key, days } = milestoneStanding(milestone, dateText(nowIn(enterprise.timeZone)));
  return <span className={`zs-milestone-state ${looks[key]}`}>{fill(t[key], { days })}</span>;
}
