import { useTexts } from '#web/i18n/texts.ts';
import { focusOnMount } from '#web/kit/focus-on-mount.ts';
import { Choice } from './Choice.tsx';
import { setupTexts } from './texts.ts';
import type { StepProps } from './Wizard.tsx';

export function EnterpriseStep({ draft, change }: StepProps) {
  const t = useTexts(setupTexts);
  return (
    <>
      <h1>{t.enterpriseTitle}</h1>
      <p className="zs-muted">{t.enterpriseText}</p>
      <label className="zs-plain-field">
        <span>{t.name}</span>
        <input
          required
          ref={focusOnMount}
          maxLength={200}
          placeholder={t.namePlaceholder}
          value={draft.name}
          onChange={({ target }) => change({ name: target.value })}
        />
      </label>
      <Choice
        label={t.moneyUnit}
        value={draft.moneyUnit}
        options={[
          ['wan', t.wan],
          ['yuan', t.yuan],
        ]}
        onChoose={(moneyUnit) => change({ moneyUnit })}
      />
      <Choice
        label={t.locale}
        value={draft.locale}
        options={[
          ['zh-CN', t.chinese],
          ['en', t.english],
        ]}
        onChoose={(locale) => change({ locale })}
      />
    </>
  );
}
