import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { DateText } from '#web/kit/DateText.tsx';
import { Facts, type Fact } from '#web/kit/Facts.tsx';
import { healthNames, klassNames, phaseNames } from '../../names.ts';
import type { ProjectDetail } from '../../schema.ts';
import { ShareBar } from '../ShareBar.tsx';
import { projectTexts } from '../texts.ts';

/** The key facts of a project. */
export function FactsCard({ project }: { readonly project: ProjectDetail }) {
  const t = useTexts(projectTexts);
  const say = useText();
  const { percent, number } = useFormat();
  const { klass, phase, phaseLabel, reportedHealth, reportedHealthText, percentComplete, confidentiality } =
    project;
  const reported = reportedHealth ? say(healthNames[reportedHealth]) : null;
  const done = percentComplete === null ? null : percentComplete / 100;
  const facts: readonly Fact[] = [
    { label: t.code, value: project.code },
    { label: t.nameEn, value: project.nameEn },
    { label: t.phase, value: phaseLabel ?? say(phaseNames[phase]) },
    { label: t.klass, value: klass ? say(klassNames[klass]) : null },
    { label: t.type, value: project.type },
    { label: t.manager, value: project.manager },
    { label: t.sponsor, value: project.sponsor },
    { label: t.unit, value: project.unit },
    { label: t.program, value: project.program },
    { label: t.customer, value: project.customer },
    { label: t.priority, value: project.priority === null ? null : number(project.priority) },
    { label: t.confidentiality, value: t[confidentiality] },
    { label: t.start, value: <DateText value={project.startOn} /> },
    { label: t.finish, value: <DateText value={project.finishOn} /> },
    { label: t.baselineStart, value: <DateText value={project.baselineStartOn} /> },
    { label: t.baselineFinish, value: <DateText value={project.baselineFinishOn} /> },
    { label: t.actualStart, value: <DateText value={project.actualStartOn} /> },
    { label: t.actualFinish, value: <DateText value={project.actualFinishOn} /> },
    {
      label: t.percent,
      value: (
        <>
          {percent(done, 0)}
          <ShareBar share={done} />
        </>
      ),
    },
    { label: t.reported, value: reportedHealthText ?? reported },
  ];
  return (
    <Card title={t.facts}>
      <Facts facts={facts} />
    </Card>
  );
}
