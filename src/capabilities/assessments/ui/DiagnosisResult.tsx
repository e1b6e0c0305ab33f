import { Suspense, useMemo } from 'react';
import { fill, inLocale, type Text } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { paths } from '#web/paths.ts';
import { LinkButton } from '#web/routing/LinkButton.tsx';
import { useSay } from '../../method/ui/use-say.ts';
import { measureTexts } from '../names.ts';
import type { Diagnosis, SymptomResult } from '../schema/diagnosis.ts';
import { Radar } from './charts.ts';
import { diagnosisTexts } from './texts.ts';
import { VerdictTag } from './VerdictTag.tsx';

interface DiagnosisResultProps {
  readonly id: string;
  readonly formerId: string | null;
}

/** How the symptoms stand, beside the diagnosis before, and the tasks that follow. */
export function DiagnosisResult({ id, formerId }: DiagnosisResultProps) {
  const t = useTexts(diagnosisTexts);
  const say = useSay();
  const mayPlan = useMay()('roadmap.manage');
  const read = useGet('/api/diagnoses/{id}', { params: { id } });
  const before = useGet(
    '/api/diagnoses/{id}',
    { params: { id: formerId ?? '' } },
    { enabled: formerId !== null },
  );
  const diagnosis = read.data?.id === id ? read.data : undefined;
  const former = formerId !== null && before.data?.id === formerId ? before.data : undefined;
  if (!diagnosis) return <RowSkeletons count={8} />;
  const { tasks } = diagnosis.result;
  return (
    <>
      <div className="zs-assessment-pair">
        <Card
          title={diagnosis.title}
          extra={diagnosis.closedAt ? null : <span className="zs-muted">{t.preliminary}</span>}
          isFlush
        >
          <SymptomTable label={t.symptom} symptoms={diagnosis.result.symptoms} />
        </Card>
        <Card title={t.radar}>
          <DiagnosisRadar diagnosis={diagnosis} former={former} />
        </Card>
      </div>
      {diagnosis.closedAt ? (
        <Card
          title={t.tasks}
          extra={
            tasks.length > 0 && mayPlan ? <LinkButton to={paths.roadmap}>{t.toRoadmap}</LinkButton> : null
          }
        >
          {tasks.length === 0 ? <span className="zs-muted">{t.noTasks}</span> : null}
          <ul className="zs-suggestions">
            {tasks.map((task) => (
              <li key={task.id}>
                <span>{say(task)}</span>
                <span className="zs-muted">
                  {say(diagnosis.symptoms.find(({ id: symptom }) => symptom === task.symptom))}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}

const told: Readonly<Record<string, Text>> = measureTexts;

interface SymptomTableProps {
  /** What the table is called among the others of the page. */
  readonly label: string;
  readonly symptoms: readonly SymptomResult[];
}

export function SymptomTable({ label, symptoms }: SymptomTableProps) {
  const t = useTexts(diagnosisTexts);
  const say = useSay();
  const text = useText();
  const counted = ({ evidence }: SymptomResult): string => {
    const measure = evidence ? told[evidence.measure] : undefined;
    return evidence && measure ? fill(text(measure), { value: evidence.value }) : t.notCounted;
  };
  return (
    <ScrollX label={label} minWidth={640}>
      <table className="zs-simple-table">
        <thead>
          <tr>
            <th scope="col">{t.symptom}</th>
            <th scope="col">{t.verdict}</th>
            <th scope="col" className="is-number">
              {t.said}
            </th>
            <th scope="col">{t.counted}</th>
          </tr>
        </thead>
        <tbody>
          {symptoms.map((symptom) => (
            <tr key={symptom.id}>
              <th scope="row">{say(symptom)}</th>
              <td>
                <VerdictTag verdict={symptom.verdict} />
              </td>
              <td className="is-number">
                {symptom.answered === 0
                  ? '—'
                  : fill(t.saidOf, { missing: symptom.missing, answered: symptom.answered })}
              </td>
              <td>{counted(symptom)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

interface DiagnosisRadarProps {
  readonly diagnosis: Diagnosis;
  readonly former: Diagnosis | undefined;
}

function DiagnosisRadar({ diagnosis, former }: DiagnosisRadarProps) {
  const t = useTexts(diagnosisTexts);
  const { locale } = useLocale();
  const axes = useMemo(
    () => ({ names: diagnosis.symptoms.map(({ zh, en }) => inLocale([zh, en], locale)), max: 100 }),
    [diagnosis, locale],
  );
  const series = useMemo(
    () =>
      [diagnosis, former].flatMap((one) =>
        one
          ? [
              {
                name: `${one.title} ${one.sentOn}`,
                values: one.result.symptoms.map(({ havePct }) => havePct),
              },
            ]
          : [],
      ),
    [diagnosis, former],
  );
  return (
    <Suspense fallback={<RowSkeletons count={8} />}>
      <Radar label={t.radarLabel} axes={axes} series={series} />
    </Suspense>
  );
}
