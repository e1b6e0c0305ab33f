import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { HeldRoles } from '../grants/HeldRoles.tsx';
import { accessTexts } from '../texts.ts';

/** The roles I hold, where each reaches, how long, and where it comes from. */
export function RolesCard() {
  const t = useTexts(accessTexts);
  const grants = useGet('/api/session/grants');
  return (
    <Card title={t.myRoles}>
      <ProblemNotice error={grants.error} onRetry={() => void grants.refetch()} />
      {grants.data ? <HeldRoles grants={grants.data.grants} /> : null}
      <p className="zs-muted">{t.myRolesText}</p>
    </Card>
  );
}
