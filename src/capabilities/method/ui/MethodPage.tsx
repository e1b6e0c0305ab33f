import { Input } from 'antd';
import { SearchOutlined } from '@ant-design/icons';
import { useGet } from '#web/api/use-get.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { TabBar } from '#web/kit/TabBar.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { methodKinds, type MethodKind } from '../schema/kinds.ts';
import { MethodCards } from './MethodCards.tsx';
import { MethodDrawer } from './MethodDrawer.tsx';
import { MethodPackageActions } from './MethodPackageActions.tsx';
import './method.css';
import { methodTexts } from './texts.ts';

const shown: readonly MethodKind[] = [
  'process',
  'template',
  'deliverable',
  'lifecycle',
  'metric',
  'service',
  'term',
  'rule-set',
];

export function MethodPage() {
  const t = useTexts(methodTexts);
  const text = useText();
  const [{ kind, q, open }, setUrl] = useUrlState({ kind: 'process', q: '', open: '' });
  const counts = useGet('/api/method/counts');
  const items = useGet('/api/method', {
    query: { filter: `kind:is:${kind}`, limit: 500, ...(q === '' ? {} : { q }) },
  });
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} actions={<MethodPackageActions />} />
      <ProblemNotice error={items.error ?? counts.error} onRetry={() => void items.refetch()} />
      <TabBar
        label={t.title}
        tabs={shown.map((key) => ({
          key,
          label: `${text(methodKinds[key])} ${counts.data?.counts[key] ?? ''}`,
        }))}
        active={kind}
        onChange={(next) => setUrl({ kind: next, q: '' })}
      >
        <div className="zs-method-tools">
          <Input
            allowClear
            prefix={<SearchOutlined />}
            placeholder={t.search}
            aria-label={t.search}
            value={q}
            onChange={(event) => setUrl({ q: event.target.value })}
          />
        </div>
        <MethodCards
          rows={items.data?.rows.filter((row) => row.kind === kind)}
          q={q}
          openId={open}
          onOpen={(id) => setUrl({ open: id }, { push: true })}
          onClear={() => setUrl({ q: '' })}
        />
      </TabBar>
      <MethodDrawer id={open} onClose={() => setUrl({ open: '' })} />
    </>
  );
}
