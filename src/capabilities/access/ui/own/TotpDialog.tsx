import { Button, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { sessionOptions } from '#web/api/session.ts';
import { useWrite } from '#web/api/use-write.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { focusOnMount } from '#web/kit/focus-on-mount.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { accessTexts } from '../texts.ts';
import { BackupCodes } from './BackupCodes.tsx';
import { QrCode } from './QrCode.tsx';

type Stage =
  | { readonly at: 'proof' }
  | { readonly at: 'scan'; readonly secret: string; readonly uri: string }
  | { readonly at: 'codes'; readonly codes: readonly string[] };

/** Password, QR code and first code, then the backup codes, which are shown once. */
export function TotpDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(accessTexts);
  const { colon } = usePunctuation();
  const client = useQueryClient();
  const [stage, setStage] = useState<Stage>({ at: 'proof' });
  const begin = useWrite('POST', '/api/session/totp', {
    touches: [],
    onDone: ({ secret, uri }) => setStage({ at: 'scan', secret, uri }),
  });
  const confirm = useWrite('PUT', '/api/session/totp', {
    touches: [],
    onDone: ({ backupCodes }) => setStage({ at: 'codes', codes: backupCodes }),
  });
  const done = () => {
    void client.invalidateQueries({ queryKey: sessionOptions.queryKey });
    onClose();
  };
  return (
    <Modal open title={t.totp} footer={null} onCancel={done} mask={{ closable: false }} width={440}>
      {stage.at === 'proof' ? (
        <CodeAsk
          label={t.totpProof}
          isSecret
          isSending={begin.isPending}
          error={begin.error}
          onSend={(password) => begin.mutate({ body: { password } })}
        />
      ) : null}
      {stage.at === 'scan' ? (
        <div className="zs-stack">
          <p>{t.totpScan}</p>
          <QrCode text={stage.uri} label={t.totpQr} />
          <p className="zs-muted">
            {t.totpSecret}
            {colon}
            <Typography.Text copyable code>
              {stage.secret}
            </Typography.Text>
          </p>
          <CodeAsk
            label={t.code}
            isSending={confirm.isPending}
            error={confirm.error}
            onSend={(code) => confirm.mutate({ body: { code } })}
          />
        </div>
      ) : null}
      {stage.at === 'codes' ? <BackupCodes codes={stage.codes} onDone={done} /> : null}
    </Modal>
  );
}

interface CodeAskProps {
  readonly label: string;
  readonly isSecret?: true;
  readonly isSending: boolean;
  readonly error: Error | null;
  readonly onSend: (text: string) => void;
}

/** One field and a button. */
export function CodeAsk({ label, isSecret, isSending, error, onSend }: CodeAskProps) {
  const t = useTexts(accessTexts);
  return (
    <Form<{ text: string }> layout="vertical" onFinish={({ text }) => onSend(text)} className="zs-stack">
      <Form.Item<{ text: string }> name="text" label={label} rules={[{ required: true, message: label }]}>
        {isSecret ? (
          <Input.Password ref={focusOnMount} autoComplete="current-password" />
        ) : (
          <Input ref={focusOnMount} autoComplete="one-time-code" inputMode="numeric" />
        )}
      </Form.Item>
      <ProblemNotice error={error} />
      <Button type="primary" htmlType="submit" loading={isSending}>
        {t.confirm}
      </Button>
    </Form>
  );
}
