import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { accessTexts } from '../texts.ts';
import { PasswordForm } from './PasswordForm.tsx';

/** All that is open to somebody who still has the password an administrator has set. */
export function InitialPassword() {
  const t = useTexts(accessTexts);
  return (
    <main style={{ maxWidth: 480, margin: '10vh auto 0', padding: 16 }}>
      <PageHeader title={t.mustChange} subtitle={t.mustChangeText} />
      <Card>
        <PasswordForm onDone={() => location.reload()} />
      </Card>
    </main>
  );
}
