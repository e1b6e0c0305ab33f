import { useQueries } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { getOptions, useGet } from '#web/api/use-get.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { charterTexts } from './texts.ts';

/** Chooses an objective of the strategy; the latest period stands first. */
export function ObjectivePicker(props: Pick<SelectProps<string>, 'id' | 'value' | 'onChange'>) {
  const t = useTexts(charterTexts);
  const { locale } = useLocale();
  const periods = useGet('/api/strategy').data?.periods ?? [];
  const groups = useQueries({
    queries: periods.map((period) => getOptions('/api/strategy', { query: { period } })),
    combine: (found) =>
      found.map(({ data }, at) => ({
        label: periods[at],
        options: (data?.rows ?? []).map(({ id, code, title, titleEn, depth }) => ({
          value: id,
          label: `${'　'.repeat(depth)}${code} ${(locale === 'en' ? titleEn : null) ?? title}`,
        })),
      })),
  });
  return (
    <Select<string>
      {...props}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={groups}
      notFoundContent={<p>{t.noObjectives}</p>}
      popupMatchSelectWidth={false}
    />
  );
}
