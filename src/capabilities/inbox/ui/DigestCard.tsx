import { App, Radio } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import type { DigestChange } from '../schema.ts';
import { QuietHours } from './QuietHours.tsx';
import { digestUiTexts } from './texts.ts';
import './mail-choices.css';

const cadences = ['daily', 'weekly', 'off'] as const;
const ways = ['at-once', 'gathered', 'off'] as const;

/** How mail reaches the reader. */
export function DigestCard() {
  const t = useTexts(digestUiTexts);
  const { message } = App.useApp();
  const found = useGet('/api/digest');
  const choose = useWrite('PUT', '/api/digest', {
    touches: ['/api/digest'],
    onDone: () => void message.success(t.saved),
  });
  const change = (body: DigestChange) => choose.mutate({ body });
  const optionsOf = (values: readonly (keyof typeof t)[]) =>
    values.map((value) => ({ value, label: t[value] }));
  return (
    <Card title={t.title}>
      <ProblemNotice error={found.error ?? choose.error} />
      <div className="zs-mail-choices">
        <section>
          <h3>{t.cadence}</h3>
          <p className="zs-muted">{t.text}</p>
          <Radio.Group
            aria-label={t.cadence}
            value={found.data?.cadence}
            disabled={choose.isPending}
            options={optionsOf(cadences)}
            onChange={({ target }) => change({ cadence: target.value })}
          />
        </section>
        <section>
          <h3>{t.notices}</h3>
          <p className="zs-muted">{t.noticesText}</p>
          <Radio.Group
            aria-label={t.notices}
            value={found.data?.notices}
            disabled={choose.isPending}
            options={optionsOf(ways)}
            onChange={({ target }) => change({ notices: target.value })}
          />
          {found.data?.notices === 'gathered' ? <p className="zs-muted">{t.gatheredText}</p> : null}
        </section>
        {found.data?.notices === 'at-once' ? (
          <QuietHours
            // The hours as they were saved are where editing begins.
            key={JSON.stringify(found.data.quiet)}
            quiet={found.data.quiet}
            isBusy={choose.isPending}
            onChange={(quiet) => change({ quiet })}
          />
        ) : null}
      </div>
    </Card>
  );
}
