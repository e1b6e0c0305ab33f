import { Button } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMe } from '#web/api/session.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { accessTexts } from '../texts.ts';
import { TotpDialog } from './TotpDialog.tsx';
import { TotpEndDialog } from './TotpEndDialog.tsx';

export function TotpCard() {
  const t = useTexts(accessTexts);
  const { totp, hasPassword } = useMe();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <Card title={t.totp}>
      <p className="zs-muted" style={{ marginBottom: 12 }}>
        {totp.isOn ? fill(t.totpOn, { count: totp.backupCodesLeft }) : t.totpOff}
      </p>
      <Button
        type={totp.isOn ? 'default' : 'primary'}
        disabled={!hasPassword}
        onClick={() => setIsOpen(true)}
      >
        {totp.isOn ? t.totpEnd : t.totpBegin}
      </Button>
      {isOpen && !totp.isOn ? <TotpDialog onClose={close} /> : null}
      {isOpen && totp.isOn ? <TotpEndDialog onClose={close} /> : null}
    </Card>
  );
}
