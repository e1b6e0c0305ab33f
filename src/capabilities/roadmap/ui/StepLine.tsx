import { dayIn } from '#platform/clock.ts';
import { useMe } from '#web/api/session.ts';
import { useNow } from '#web/clock.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { useSay } from '../../method/ui/use-say.ts';
import { stepStates } from '../names.ts';
import type { Roadmap } from '../schema.ts';
import { roadmapTexts } from './texts.ts';

const dayMs = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;

/** The steps by their days, and where today is among them. */
export function StepLine({ roadmap }: { readonly roadmap: Roadmap }) {
  const t = useTexts(roadmapTexts);
  const say = useSay();
  const text = useText();
  const { enterprise } = useMe();
  const today = dayNumber(dayIn(useNow(), enterprise.timeZone));
  const first = Math.min(...roadmap.steps.map(({ startsOn }) => dayNumber(startsOn)));
  const last = Math.max(...roadmap.steps.map(({ dueOn }) => dayNumber(dueOn))) + 1;
  const share = (day: number): string => `${(100 * (day - first)) / (last - first)}%`;
  return (
    <ol className="zs-roadmap-line" aria-label={t.timeline}>
      {roadmap.steps.map((step) => (
        <li key={step.id}>
          <a href={`#step-${step.id}`}>{say(step)}</a>
          <div className="zs-roadmap-track">
            <span
              className={`zs-roadmap-bar is-${step.state}`}
              style={{
                left: share(dayNumber(step.startsOn)),
                width: `${(100 * (dayNumber(step.dueOn) + 1 - dayNumber(step.startsOn))) / (last - first)}%`,
              }}
              title={`${text(stepStates[step.state])} · ${step.startsOn} – ${step.dueOn}`}
            />
            {today >= first && today < last ? (
              <span className="zs-roadmap-now" style={{ left: share(today) }} title={t.today} />
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
