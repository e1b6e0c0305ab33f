import { Modal } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { accessTexts } from '../texts.ts';
import { CodeAsk } from './TotpDialog.tsx';

export function TotpEndDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(accessTexts);
  const end = useWrite('DELETE', '/api/session/totp', { onDone: onClose });
  return (
    <Modal open title={t.totpEnd} footer={null} onCancel={onClose} width={440}>
      <CodeAsk
        label={t.totpProof}
        isSecret
        isSending={end.isPending}
        error={end.error}
        onSend={(password) => end.mutate({ body: { password } })}
      />
    </Modal>
  );
}
