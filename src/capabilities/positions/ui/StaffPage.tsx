import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { TabBar } from '#web/kit/TabBar.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { Gaps } from './Gaps.tsx';
import { GroupCards } from './GroupCards.tsx';
import { LiaisonList } from './LiaisonList.tsx';
import { NoOffice } from './NoOffice.tsx';
import { OfficeSelect } from './OfficeSelect.tsx';
import { OrgChart } from './OrgChart.tsx';
import { PositionDrawer } from './PositionDrawer.tsx';
import { NewPositionForm } from './PositionForms.tsx';
import { PriorityList } from './PriorityList.tsx';
import { staffTexts } from './texts.ts';
import { useOffice } from './use-office.ts';

export function StaffPage() {
  const t = useTexts(staffTexts);
  const mayManage = useMay()('position.manage');
  const office = useOffice();
  const { officeId } = office;
  const [{ tab, open, create }, setUrl] = useUrlState({ tab: 'chart', open: '', create: '' });
  const staff = useGet('/api/offices/{id}/staff', { params: { id: officeId } }, { enabled: officeId !== '' });
  const data = staff.data?.officeId === officeId ? staff.data : undefined;
  const add =
    mayManage && officeId !== '' ? (
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setUrl({ create: 'yes' })}>
        {t.newPosition}
      </Button>
    ) : null;
  const tabs = (['chart', 'priorities', 'groups', 'liaisons'] as const).map((key) => ({
    key,
    label: t[key],
  }));
  const name = office.offices.find(({ id }) => id === officeId)?.name ?? '';
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.subtitle}
        actions={
          <>
            <OfficeSelect office={office} />
            {add}
          </>
        }
      />
      <ProblemNotice error={office.error ?? staff.error} onRetry={() => void staff.refetch()} />
      {office.isLoaded && officeId === '' ? <NoOffice /> : null}
      {officeId !== '' && !data ? <RowSkeletons count={6} /> : null}
      {data ? (
        <>
          <Gaps staff={data} />
          <TabBar label={t.title} tabs={tabs} active={tab} onChange={(next) => setUrl({ tab: next })}>
            {tab === 'chart' ? (
              <Card isFlush>
                {data.positions.length === 0 ? (
                  <EmptyState text={t.noPositions} />
                ) : (
                  <OrgChart
                    office={name}
                    positions={data.positions}
                    onOpen={(id) => setUrl({ open: id }, { push: true })}
                  />
                )}
              </Card>
            ) : null}
            {tab === 'priorities' ? <PriorityList staff={data} /> : null}
            {tab === 'groups' ? <GroupCards staff={data} /> : null}
            {tab === 'liaisons' ? <LiaisonList staff={data} /> : null}
          </TabBar>
        </>
      ) : null}
      <PositionDrawer
        position={data?.positions.find(({ id }) => id === open) ?? null}
        onClose={() => setUrl({ open: '' })}
      />
      <NewPositionForm officeId={officeId} isOpen={create !== ''} onClose={() => setUrl({ create: '' })} />
    </>
  );
}
