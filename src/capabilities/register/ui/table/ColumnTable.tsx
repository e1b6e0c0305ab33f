import { Input, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { importTexts } from '../texts.ts';
import { useSay } from '../use-say.ts';
import type { StepProps } from './step-props.ts';

type ColumnTableProps = Pick<StepProps, 'preview' | 'change' | 'isSending'>;
type Column = StepProps['preview']['columns'][number];

const asText = '';
const asFound = '';

/** A line for each column of the file: samples of it, the field it fills, how much of it is doubtful. */
export function ColumnTable({ preview, change, isSending }: ColumnTableProps) {
  const t = useTexts(importTexts);
  return (
    <table className="zs-import-table is-cards">
      <thead>
        <tr>
          <th scope="col">{t.column}</th>
          <th scope="col">{t.samples}</th>
          <th scope="col">{t.field}</th>
          <th scope="col">{t.doubts}</th>
        </tr>
      </thead>
      <tbody>
        {preview.columns.map((column) => (
          <ColumnLine
            key={column.heading}
            column={column}
            preview={preview}
            change={change}
            isSending={isSending}
          />
        ))}
      </tbody>
    </table>
  );
}

function ColumnLine({ column, preview, change, isSending }: ColumnTableProps & { readonly column: Column }) {
  const t = useTexts(importTexts);
  const say = useSay();
  const { heading, field, unit, dateOrder, samples, doubts } = column;
  const kind = preview.fields.find(({ key }) => key === field)?.kind;
  const setUnit = (text: string) => {
    const wanted = text.trim();
    if (field !== null && wanted !== (unit ?? ''))
      void change({ columns: { [heading]: { field, ...(wanted === '' ? {} : { unit: wanted }) } } });
  };
  return (
    <tr className={field === null ? 'is-unmapped' : ''}>
      <th scope="row">{heading}</th>
      <td className="zs-import-samples">
        {samples.map((sample) => (
          <span key={sample}>{sample}</span>
        ))}
      </td>
      <td>
        <div className="zs-import-field">
          <Select
            aria-label={fill(t.fieldOf, { column: heading })}
            value={field ?? asText}
            disabled={isSending}
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              { value: asText, label: t.asText },
              ...preview.fields.map(({ key, title }) => ({ value: key, label: say(title) })),
            ]}
            onChange={(key) =>
              void change({ columns: { [heading]: key === asText ? null : { field: key } } })
            }
          />
          {kind === 'date' && field !== null ? (
            <Select
              aria-label={fill(t.dateOrderOf, { column: heading })}
              value={dateOrder ?? asFound}
              disabled={isSending}
              popupMatchSelectWidth={false}
              options={[
                { value: asFound, label: t.dateAsFound },
                { value: 'day-first', label: t.dayFirst },
                { value: 'month-first', label: t.monthFirst },
              ]}
              onChange={(order) =>
                void change({
                  columns: { [heading]: { field, ...chosenOrder(order) } },
                })
              }
            />
          ) : null}
          {kind === 'money' ? (
            <Input
              key={unit ?? ''}
              aria-label={fill(t.unitOf, { column: heading })}
              placeholder={t.unit}
              defaultValue={unit ?? ''}
              disabled={isSending}
              onBlur={({ target }) => setUnit(target.value)}
              onPressEnter={({ currentTarget }) => setUnit(currentTarget.value)}
            />
          ) : null}
        </div>
      </td>
      <td className="zs-number">{doubts > 0 ? doubts : null}</td>
    </tr>
  );
}

const chosenOrder = (order: string): { readonly dateOrder?: 'day-first' | 'month-first' } =>
  order === 'day-first' || order === 'month-first' ? { dateOrder: order } : {};
