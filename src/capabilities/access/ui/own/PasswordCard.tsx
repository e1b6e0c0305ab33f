import { Button } from 'antd';
import { useState } from 'react';
import { useMe } from '#web/api/session.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { accessTexts } from '../texts.ts';
import { PasswordForm } from './PasswordForm.tsx';

export function PasswordCard() {
  const t = useTexts(accessTexts);
  const { hasPassword } = useMe();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card title={t.password}>
      {hasPassword ? null : <p className="zs-muted">{t.noPassword}</p>}
      {hasPassword && !isOpen ? <Button onClick={() => setIsOpen(true)}>{t.changePassword}</Button> : null}
      {hasPassword && isOpen ? <PasswordForm onDone={() => setIsOpen(false)} /> : null}
    </Card>
  );
}
