import type { RowFault } from '#platform/rows/row-field.ts';
import { defineTexts, useText, useTexts } from '../i18n/texts.ts';
import { ScrollX } from './ScrollX.tsx';
import './simple-table.css';

const faultTexts = defineTexts({
  faulty: ['有错误的行', 'Rows with faults'],
  row: ['行', 'Row'],
  column: ['列', 'Column'],
  value: ['内容', 'Content'],
  why: ['怎样改', 'How to mend it'],
});

/** What is wrong with a table that is taken in, row by row. */
export function RowFaults({ faults }: { readonly faults: readonly RowFault[] }) {
  const t = useTexts(faultTexts);
  const say = useText();
  return (
    <ScrollX label={t.faulty} minWidth={520}>
      <table className="zs-simple-table">
        <caption className="zs-visually-hidden">{t.faulty}</caption>
        <thead>
          <tr>
            <th scope="col" className="is-number">
              {t.row}
            </th>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.value}</th>
            <th scope="col">{t.why}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ row, column, value, why }) => (
            <tr key={`${row} ${column} ${why[0]}`}>
              <td className="is-number">{row}</td>
              <td>{column}</td>
              <td>{value}</td>
              <td>{say(why)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
