import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { NewRoadmapForm } from './NewRoadmapForm.tsx';
import './roadmap.css';
import { RoadmapView } from './RoadmapView.tsx';
import { roadmapTexts } from './texts.ts';

/** The road map of a PMO: what is done, what is missing, and where it is made. */
export function RoadmapPage() {
  const t = useTexts(roadmapTexts);
  const mayManage = useMay()('roadmap.manage');
  const [{ open, step, form }, setUrl] = useUrlState({ open: '', step: '', form: '' });
  const list = useGet('/api/roadmaps');
  const rows = list.data?.rows ?? [];
  const chosen = rows.find(({ id }) => id === open) ?? rows[0];
  const create = mayManage ? (
    <Button
      type={chosen ? 'default' : 'primary'}
      icon={<PlusOutlined />}
      onClick={() => setUrl({ form: 'new' })}
    >
      {t.create}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.subtitle}
        actions={
          <>
            {rows.length > 1 && chosen ? (
              <Select
                aria-label={t.choose}
                value={chosen.id}
                style={{ minWidth: 200, maxWidth: '100%' }}
                options={rows.map(({ id, title, pmoUnit }) => ({
                  value: id,
                  label: pmoUnit ? `${title} · ${pmoUnit}` : title,
                }))}
                onChange={(id) => setUrl({ open: id, step: '' })}
              />
            ) : null}
            {chosen ? create : null}
          </>
        }
      />
      <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.data ? null : <RowSkeletons count={8} />}
      {list.data && !chosen ? (
        <Card>
          <EmptyState text={mayManage ? t.none : t.noneRead} action={create} />
        </Card>
      ) : null}
      {chosen ? <RoadmapView key={chosen.id} id={chosen.id} openStep={step} /> : null}
      <NewRoadmapForm
        isOpen={form === 'new'}
        onClose={() => setUrl({ form: '' })}
        onCreated={(id) => setUrl({ form: '', open: id, step: '' })}
      />
    </>
  );
}
