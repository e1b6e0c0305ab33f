import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { Avatar } from '#web/kit/Avatar.tsx';
import { Card } from '#web/kit/Card.tsx';
import { DateText } from '#web/kit/DateText.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import type { ProjectTabProps } from '../project-tab.ts';
import { recordTexts } from '../texts.ts';
import { actText, changeTexts } from './activity-words.ts';
import './activity.css';

/** What happened to a project, from the audit log, the newest first. */
export function ActivityTab({ project }: ProjectTabProps) {
  const { id, name } = project;
  const { activityEmpty } = useTexts(recordTexts);
  const format = useFormat();
  const { locale } = useLocale();
  const activity = useGet('/api/projects/{id}/activity', { params: { id } });
  const speech = { format, locale, people: new Map(activity.data?.people.map((one) => [one.id, one.name])) };
  return (
    <Card>
      <ProblemNotice error={activity.error} />
      {activity.data ? null : <RowSkeletons count={6} />}
      {activity.data?.rows.length === 0 ? <p className="zs-muted">{activityEmpty}</p> : null}
      <ol className="zs-activity">
        {activity.data?.rows.map((row) => (
          <li key={row.id}>
            <Avatar name={row.actor} size={28} />
            <div>
              <p>
                <strong>{row.actor}</strong> {actText(row.action, speech)}
                {row.subjectLabel && row.subjectLabel !== name ? ` · ${row.subjectLabel}` : null}
              </p>
              <ul>
                {changeTexts(row, speech).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </div>
            <DateText value={row.at} />
          </li>
        ))}
      </ol>
    </Card>
  );
}
