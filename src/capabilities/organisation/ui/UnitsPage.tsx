import { DownloadOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { useMay } from '#web/api/session.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ImportButton } from '#web/routing/ImportButton.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { NewUnitForm } from './NewUnitForm.tsx';
import { organisationTexts } from './texts.ts';
import { UnitDrawer } from './UnitDrawer.tsx';
import { UnitTree } from './UnitTree.tsx';

export function UnitsPage() {
  const t = useTexts(organisationTexts);
  const { exportRows } = useTexts(productTexts);
  const mayManage = useMay()('unit.manage');
  const [{ open, below }, setUrl] = useUrlState({ open: '', below: '' });
  const units = useGet('/api/units');
  const list = units.data?.units ?? [];
  const add = mayManage ? (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setUrl({ below: 'top' })}>
      {t.newUnit}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader
        title={t.units}
        subtitle={t.unitsText}
        actions={
          <>
            <Button icon={<DownloadOutlined />} href="/api/lists/units/export" download>
              {exportRows}
            </Button>
            <ImportButton kind="units" />
            {add}
          </>
        }
      />
      <ProblemNotice error={units.error} onRetry={() => void units.refetch()} />
      <Card isFlush>
        {units.data ? null : <RowSkeletons count={8} />}
        {units.data && list.length === 0 ? <EmptyState text={t.noUnits} action={add} /> : null}
        <UnitTree
          units={list}
          openId={open}
          onOpen={(id) => setUrl({ open: id }, { push: true })}
          {...(mayManage ? { onAddBelow: (id: string) => setUrl({ below: id }) } : {})}
        />
      </Card>
      <UnitDrawer
        unit={list.find(({ id }) => id === open) ?? null}
        mayManage={mayManage}
        onClose={() => setUrl({ open: '' })}
      />
      <NewUnitForm below={below} onClose={() => setUrl({ below: '' })} />
    </>
  );
}
