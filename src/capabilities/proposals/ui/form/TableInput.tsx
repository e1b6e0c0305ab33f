import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import type { CellDef, FieldDef, SimpleKind } from '../../fields/field.ts';
import { formTexts } from '../texts.ts';
import { blankRow, type TableRow } from './blank-rows.ts';
import { ObjectiveInput } from './ObjectiveInput.tsx';
import { SimpleInput } from './SimpleInput.tsx';

interface TableInputProps {
  readonly field: FieldDef;
  readonly rows: readonly TableRow[];
  readonly onChange: (rows: readonly TableRow[]) => void;
}

const widths: Readonly<Record<SimpleKind, number>> = {
  text: 180,
  long: 240,
  choice: 130,
  money: 120,
  number: 96,
  percent: 96,
  day: 140,
  person: 160,
  unit: 160,
};

/** A field of several rows: typed in place, rows added below. */
export function TableInput({ field, rows, onChange }: TableInputProps) {
  const t = useTexts(formTexts);
  const say = useText();
  const { withUnit } = useFormat();
  const cells = field.cells ?? [];
  const label = say(field.title);
  const addText = field.key === 'years' ? t.addYear : t.add;
  const width = cells.reduce((sum, { kind }) => sum + widths[kind], 48);
  const setRow = (index: number, patch: TableRow) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)));
  return (
    <div className="zs-stack">
      {rows.length > 0 ? (
        <ScrollX label={label} minWidth={width}>
          <table className="zs-simple-table zs-proposal-input">
            <thead>
              <tr>
                {cells.map(({ key, title, kind }) => (
                  <th key={key} scope="col" style={{ width: widths[kind] }}>
                    {kind === 'money' ? withUnit(say(title)) : say(title)}
                  </th>
                ))}
                <th scope="col">
                  <span className="zs-visually-hidden">{t.remove}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // Rows have no name of their own; they only come and go at their place.
                <tr key={index}>
                  {cells.map((cell) => (
                    <td key={cell.key}>
                      <CellInput
                        field={field}
                        cell={cell}
                        label={`${say(cell.title)} ${index + 1}`}
                        row={row}
                        onChange={(patch) => setRow(index, patch)}
                      />
                    </td>
                  ))}
                  <td>
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={fill(t.removeRow, { label, row: index + 1 })}
                      title={fill(t.removeRow, { label, row: index + 1 })}
                      onClick={() => onChange(rows.filter((_, at) => at !== index))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      ) : null}
      <div>
        <Button
          icon={<PlusOutlined />}
          aria-label={fill(t.addRow, { label, add: addText })}
          onClick={() => onChange([...rows, blankRow(field.key, rows)])}
        >
          {addText}
        </Button>
      </div>
    </div>
  );
}

interface CellInputProps {
  readonly field: FieldDef;
  readonly cell: CellDef;
  readonly label: string;
  readonly row: TableRow;
  readonly onChange: (patch: TableRow) => void;
}

function CellInput({ field, cell, label, row, onChange }: CellInputProps) {
  if (field.key === 'objectives' && cell.key === 'name')
    return <ObjectiveInput label={label} row={row} onChange={onChange} />;
  const blank = blankRow(field.key, [])[cell.key];
  return (
    <SimpleInput
      kind={cell.kind}
      label={label}
      value={row[cell.key]}
      choices={cell.choices}
      isFixed={blank !== null}
      // A cell that was emptied is as a new one is.
      onChange={(value) => onChange({ [cell.key]: value ?? blank ?? null })}
    />
  );
}
