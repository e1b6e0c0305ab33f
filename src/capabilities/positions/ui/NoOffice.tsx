import { Button } from 'antd';
import { useMay } from '#web/api/session.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { useGo } from '#web/routing/use-go.ts';
import { staffTexts } from './texts.ts';

/** What a page says while there is no PMO unit. */
export function NoOffice() {
  const t = useTexts(staffTexts);
  const may = useMay();
  const go = useGo();
  const action = may('office.manage') ? (
    <Button type="primary" onClick={() => go('/offices')}>
      {t.toOffices}
    </Button>
  ) : null;
  return <EmptyState text={t.noOffice} action={action} />;
}
