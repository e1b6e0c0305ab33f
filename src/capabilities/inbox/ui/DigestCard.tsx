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
  return (
    <Card title={t.title}>
      <ProblemNotice error={found.error ?? choose.error} />
      <div className="zs-mail-choices">
        <Choice
          title={t.cadence}
          text={t.text}
          values={cadences}
          chosen={found.data?.cadence}
          isBusy={choose.isPending}
          onChange={(cadence) => change({ cadence })}
        />
        <Choice
          title={t.notices}
          text={found.data?.notices === 'gathered' ? t.gatheredText : t.noticesText}
          values={ways}
          chosen={found.data?.notices}
          isBusy={choose.isPending}
          onChange={(notices) => change({ notices })}
        />
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

interface ChoiceProps<Value extends string> {
  readonly title: string;
  readonly text: string;
  readonly values: readonly Value[];
  readonly chosen: Value | undefined;
  readonly isBusy: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of a few ways, each named by its text. */
function Choice<Value extends (typeof cadences | typeof ways)[number]>({
  title,
  text,
  values,
  chosen,
  isBusy,
  onChange,
}: ChoiceProps<Value>) {
  const t = useTexts(digestUiTexts);
  return (
    <section>
      <h3>{title}</h3>
      <p className="zs-muted">{text}</p>
      <Radio.Group
        aria-label={title}
        value={chosen}
        disabled={isBusy}
        options={values.map((value) => ({ value, label: t[value] }))}
        onChange={({ target }) => onChange(target.value)}
      />
    </section>
  );
}
