import { App, Radio } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { digestUiTexts } from './texts.ts';

/** How often a mail gathers the reader's to-dos. */
export function DigestCard() {
  const t = useTexts(digestUiTexts);
  const { message } = App.useApp();
  const found = useGet('/api/digest');
  const choose = useWrite('PUT', '/api/digest', {
    touches: ['/api/digest'],
    onDone: () => void message.success(t.saved),
  });
  return (
    <Card title={t.title}>
      <p className="zs-muted">{t.text}</p>
      <ProblemNotice error={found.error ?? choose.error} />
      <Radio.Group
        aria-label={t.cadence}
        value={found.data?.cadence}
        disabled={choose.isPending}
        options={(['daily', 'weekly', 'off'] as const).map((cadence) => ({
          value: cadence,
          label: t[cadence],
        }))}
        onChange={({ target }) => choose.mutate({ body: { cadence: target.value } })}
      />
    </Card>
  );
}
