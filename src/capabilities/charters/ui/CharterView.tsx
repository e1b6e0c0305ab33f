import { Alert, Tag } from 'antd';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { charterSections, sectionKeys } from '../names.ts';
import type { CharterRecord, ShownGoal } from '../schema/charter.ts';
import { charterTexts } from './texts.ts';

/** A charter as it is read. */
export function CharterView({ charter }: { readonly charter: CharterRecord }) {
  const t = useTexts(charterTexts);
  const text = useText();
  const { mandateFrom, mandateTo, author, approvedOn, typeReason, obstacle, sections } = charter;
  const mandate = mandateFrom === null ? t.noneSet : `${mandateFrom} – ${mandateTo ?? t.openEnd}`;
  return (
    <>
      {obstacle ? <Alert type="warning" showIcon title={obstacle.text} /> : null}
      <Card title={t.facts}>
        <Facts
          facts={[
            { label: t.mandate, value: mandate },
            { label: t.approvedOn, value: approvedOn },
            { label: t.author, value: author },
            { label: t.typeReason, value: typeReason },
          ]}
        />
      </Card>
      <Card title={t.goals} isFlush>
        <Goals goals={charter.goals} />
      </Card>
      <Card title={t.sections}>
        <div className="zs-charter-text">
          {sectionKeys.map((key) => (
            <section key={key}>
              <h3>{text(charterSections[key].name)}</h3>
              {(sections[key] ?? '').trim() === '' ? (
                <p className="zs-muted">{t.none}</p>
              ) : (
                (sections[key] ?? '').split('\n').map((line, at) => (
                  <p key={`${at} ${line}`}>
                    <Terms>{line}</Terms>
                  </p>
                ))
              )}
            </section>
          ))}
        </div>
      </Card>
    </>
  );
}

function Goals({ goals }: { readonly goals: readonly ShownGoal[] }) {
  const t = useTexts(charterTexts);
  if (goals.length === 0) return <p className="zs-charter-note">{t.none}</p>;
  return (
    <ScrollX label={t.goals} minWidth={560}>
      <table className="zs-simple-table">
        <thead>
          <tr>
            <th scope="col">{t.goal}</th>
            <th scope="col">{t.measure}</th>
            <th scope="col">{t.target}</th>
            <th scope="col">{t.objective}</th>
          </tr>
        </thead>
        <tbody>
          {goals.map(({ text, measure, target, objective, objectiveNote }, at) => (
            <tr key={`${at} ${text}`}>
              <td>
                <Terms>{text}</Terms>
              </td>
              <td>{measure || '—'}</td>
              <td>{target || '—'}</td>
              <td>
                {objective ?? (
                  <>
                    <Tag color="warning">{t.unlinked}</Tag>
                    {objectiveNote ? <span className="zs-muted">{objectiveNote}</span> : null}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
