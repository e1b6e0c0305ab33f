import { Button } from 'antd';
import { useState } from 'react';
import { useLocale } from '#web/i18n/locale.tsx';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { KpiCard } from '#web/kit/KpiCard.tsx';
import { faultIn } from '../../../schedule/rules/plan-faults.ts';
import type { ImportDetail } from '../../../imports/schema.ts';
import { comparedFields, importTexts } from '../texts.ts';
import { differencesOf, lossIn, lostOf, warningsOf } from './report-parts.ts';

/** Drawn at once; the rest at a button, since a large plan may differ in thousands of places. */
const atFirst = 200;

/** What could not be kept of a plan, and where our dates differ from those of the file. */
export function PlanReport({ run }: { readonly run: ImportDetail }) {
  const t = useTexts(importTexts);
  const text = useText();
  const { locale } = useLocale();
  const [most, setMost] = useState(atFirst);
  const showAll = (of: number) =>
    of > most ? <Button type="link" onClick={() => setMost(Infinity)}>{`${t.showAll} ${of}`}</Button> : null;
  const [lost, differences] = [lostOf(run.report), differencesOf(run.report)];
  const warnings = warningsOf(run.report);
  const count = (name: string): number => Number(run.summary[name] ?? 0);
  return (
    <>
      <div className="zs-grid zs-import-counts-row">
        <KpiCard label={t.tasks} value={count('tasks')} />
        <KpiCard label={t.links} value={count('links')} />
        <KpiCard
          label={t.sameDates}
          value={count('leafTasks') > 0 ? `${count('finishEqual')} / ${count('leafTasks')}` : '—'}
        />
        <KpiCard label={t.notKept} value={lost.length} />
      </div>
      <Card title={`${t.differences} ${differences.length}`} isFlush>
        {differences.length === 0 ? (
          <p className="zs-import-none zs-muted">{count('leafTasks') > 0 ? t.noDifferences : t.noDates}</p>
        ) : (
          <table className="zs-import-table">
            <thead>
              <tr>
                <th scope="col">{t.task}</th>
                <th scope="col">{t.field}</th>
                <th scope="col">{t.ours}</th>
                <th scope="col">{t.filed}</th>
              </tr>
            </thead>
            <tbody>
              {differences.slice(0, most).map((one, index) => (
                <tr key={index}>
                  <th scope="row">{one.name}</th>
                  <td>{text(comparedFields[one.field] ?? [one.field, one.field])}</td>
                  <td className="zs-number">{String(one.ours)}</td>
                  <td className="zs-number">{String(one.filed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {showAll(differences.length)}
      </Card>
      {warnings.length === 0 ? null : (
        <Card title={`${t.warnings} ${warnings.length}`}>
          <ul className="zs-import-list">
            {warnings.slice(0, most).map((warning, index) => (
              <li key={index}>{faultIn(warning, locale)}</li>
            ))}
          </ul>
          {showAll(warnings.length)}
        </Card>
      )}
      <Card title={`${t.lost} ${lost.length}`}>
        {lost.length === 0 ? <p className="zs-muted">{t.nothingLost}</p> : null}
        <ul className="zs-import-list">
          {lost.slice(0, most).map((part, index) => (
            <li key={index}>
              <span className="zs-muted">{part.at}</span> {lossIn(part, text)}
            </li>
          ))}
        </ul>
        {showAll(lost.length)}
      </Card>
    </>
  );
}
