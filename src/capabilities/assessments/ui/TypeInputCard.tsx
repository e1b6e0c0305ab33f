import { InputNumber, Radio, Select } from 'antd';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { formNames, maturityLevels, organisationForms, type OrganisationForm } from '../names.ts';
import type { TypeInputs } from '../schema/type-choice.ts';
import { typeTexts } from './texts.ts';

export type Asked = Pick<TypeInputs, 'sponsorship' | 'authority' | 'culture' | 'people'> & {
  readonly form: OrganisationForm;
};

type Key = 'sponsorship' | 'authority' | 'culture' | 'form' | 'people';

interface TypeInputCardProps {
  readonly asked: Asked;
  readonly measured: TypeInputs | null;
  readonly onAsk: (change: Partial<Record<Key, string>>) => void;
}

const degrees = [1, 2, 3, 4, 5].map((degree) => ({ value: degree, label: String(degree) }));

/** What the recommendation rests on; it follows every change at once. */
export function TypeInputCard({ asked, measured, onAsk }: TypeInputCardProps) {
  const t = useTexts(typeTexts);
  const say = useText();
  const { number } = useFormat();
  const level = measured?.level ?? null;
  return (
    <Card title={t.inputs}>
      <dl className="zs-type-inputs">
        <div>
          <dt>{t.maturity}</dt>
          <dd>
            {level === null
              ? t.unmeasured
              : `${number(measured?.maturity, 2)} · ${say(maturityLevels[level])}`}
          </dd>
        </div>
        {(['sponsorship', 'authority', 'culture'] as const).map((key) => (
          <div key={key}>
            <dt>{t[key]}</dt>
            <dd>
              <Radio.Group
                aria-label={t[key]}
                optionType="button"
                options={degrees}
                value={asked[key]}
                onChange={({ target }) => onAsk({ [key]: String(target.value) })}
              />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t.form}</dt>
          <dd>
            <Select
              aria-label={t.form}
              style={{ width: 180 }}
              value={asked.form}
              options={formNames.map((form) => ({ value: form, label: say(organisationForms[form]) }))}
              onChange={(form) => onAsk({ form })}
            />
          </dd>
        </div>
        <div>
          <dt>{t.people}</dt>
          <dd>
            <InputNumber
              aria-label={t.people}
              min={1}
              precision={0}
              style={{ width: 180 }}
              value={asked.people}
              onChange={(people) => onAsk({ people: people === null ? '' : String(people) })}
            />
          </dd>
        </div>
      </dl>
    </Card>
  );
}
