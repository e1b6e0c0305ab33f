import { ExperimentOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { useMay } from '../api/session.ts';
import { useTexts } from '../i18n/texts.ts';
import { Card } from '../kit/Card.tsx';
import { JobProgress } from '../kit/JobProgress.tsx';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';
import { paths, withQuery } from '../paths.ts';
import { PageLink } from '../routing/PageLink.tsx';
import { homeTexts } from './texts.ts';
import { useDemo } from './use-demo.ts';

/** Where there is no project yet: bring in one's own, look at a demonstration, begin from blank. */
export function FirstDoors() {
  const t = useTexts(homeTexts);
  const may = useMay();
  const demo = useDemo();
  const hasImport = may('import.run');
  if (!hasImport && !may('project.create') && !may('settings.manage')) return null;
  return (
    <Card title={t.begin} className="zs-home-begin">
      <p className="zs-muted">{t.beginText}</p>
      <ul className="zs-home-doors">
        {hasImport ? (
          <li>
            <PageLink to={paths.import} className="zs-home-door">
              <ImportOutlined aria-hidden="true" />
              <strong>{t.doorImport}</strong>
              <span className="zs-muted">{t.doorImportText}</span>
            </PageLink>
          </li>
        ) : null}
        {may('settings.manage') ? (
          <li>
            <button type="button" className="zs-home-door" disabled={demo.isLoading} onClick={demo.load}>
              <ExperimentOutlined aria-hidden="true" />
              <strong>{t.doorDemo}</strong>
              <span className="zs-muted">{demo.isLoading ? t.doorDemoBusy : t.doorDemoText}</span>
            </button>
          </li>
        ) : null}
        {may('project.create') ? (
          <li>
            <PageLink to={withQuery(paths.projects, { create: '1' })} className="zs-home-door">
              <PlusOutlined aria-hidden="true" />
              <strong>{t.doorBlank}</strong>
              <span className="zs-muted">{t.doorBlankText}</span>
            </PageLink>
          </li>
        ) : null}
      </ul>
      {demo.job ? <JobProgress job={demo.job} /> : null}
      <ProblemNotice error={demo.error} />
    </Card>
  );
}
