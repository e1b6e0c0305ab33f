import { App, Button, Space } from 'antd';
import { useTexts } from '#web/i18n/texts.ts';
import { accessTexts } from '../texts.ts';

export function BackupCodes({
  codes,
  onDone,
}: {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}) {
  const t = useTexts(accessTexts);
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    void message.success(t.copied);
  };
  return (
    <div className="zs-stack">
      <h3>{t.backupTitle}</h3>
      <p className="zs-muted">{t.backupText}</p>
      <ul style={{ columns: 2, fontFamily: 'monospace', fontSize: 15, lineHeight: '28px' }}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Space>
        <Button onClick={() => void copy()}>{t.copy}</Button>
        <Button type="primary" onClick={onDone}>
          {t.backupDone}
        </Button>
      </Space>
    </div>
  );
}
