import { asProblem } from '#web/api/problem.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { TabBar } from '#web/kit/TabBar.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { authorityTexts } from './authority-texts.ts';
import { OfficeRegister } from './OfficeRegister.tsx';
import './offices.css';
import { TypeComparison } from './TypeComparison.tsx';

export function AuthorityPage() {
  const t = useTexts(authorityTexts);
  const [{ tab }, setUrl] = useUrlState({ tab: 'unit' });
  const authority = useGet('/api/authority');
  if (asProblem(authority.error)?.status === 403) throw authority.error;
  const isOfTypes = tab === 'types';
  return (
    <>
      <PageHeader title={t.title} subtitle={isOfTypes ? t.subtitle : t.unitSubtitle} />
      <ProblemNotice error={authority.error} onRetry={() => void authority.refetch()} />
      <TabBar
        label={t.title}
        tabs={[
          { key: 'unit', label: t.ofUnit },
          { key: 'types', label: t.ofTypes },
        ]}
        active={isOfTypes ? 'types' : 'unit'}
        onChange={(next) => setUrl({ tab: next })}
      >
        {authority.data ? null : <RowSkeletons count={14} />}
        {authority.data && isOfTypes ? <TypeComparison authority={authority.data} /> : null}
        {authority.data && !isOfTypes ? <OfficeRegister authority={authority.data} /> : null}
      </TabBar>
    </>
  );
}
