import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Money } from '#web/kit/Money.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import '#capabilities/positions/ui/staff.css';
import { lineKindNames } from '../names.ts';
import type { Budget, Line } from '../schema.ts';
import { budgetTexts } from './texts.ts';

interface BudgetTableProps {
  readonly budget: Budget;
  readonly onChange: ((line: Line) => void) | null;
  readonly onBook: ((line: Line) => void) | null;
}

/** Lines with plan, spending and what is left. */
export function BudgetTable({ budget, onChange, onBook }: BudgetTableProps) {
  const t = useTexts(budgetTexts);
  const { withUnit } = useFormat();
  const money = (title: string) => (
    <th scope="col" className="is-number">
      {withUnit(title)}
    </th>
  );
  return (
    <ScrollX label={t.title} minWidth={680}>
      <table className="zs-simple-table">
        <thead>
          <tr>
            <th scope="col">{t.line}</th>
            <th scope="col">{t.kind}</th>
            {money(t.planned)}
            {money(t.spent)}
            {money(t.remaining)}
            <th scope="col" className="is-number">
              {t.used}
            </th>
            {onBook ? (
              <th scope="col">
                <span className="zs-visually-hidden">{t.book}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {budget.lines.map((line) => (
            <LineRow key={line.id} line={line} onChange={onChange} onBook={onBook} />
          ))}
          <tr>
            <th scope="row" colSpan={2}>
              {t.total}
            </th>
            <UseCells use={budget.total} />
            {onBook ? <td aria-label={t.book} /> : null}
          </tr>
        </tbody>
      </table>
    </ScrollX>
  );
}

function UseCells({ use }: { readonly use: Budget['total'] }) {
  const t = useTexts(budgetTexts);
  const { percent } = useFormat();
  return (
    <>
      <td className="is-number">
        <Money fen={use.plannedFen} />
      </td>
      <td className="is-number">
        <Money fen={use.actualFen} />
      </td>
      <td className="is-number">
        <Money fen={use.remainingFen} />
      </td>
      <td className={`is-number ${use.isOverrun ? 'zs-staff-lacking' : ''}`}>
        {percent(use.usedPercent === null ? null : use.usedPercent / 100)}
        {use.isOverrun ? ` ${t.overrun}` : null}
      </td>
    </>
  );
}

interface LineRowProps {
  readonly line: Line;
  readonly onChange: ((line: Line) => void) | null;
  readonly onBook: ((line: Line) => void) | null;
}

function LineRow({ line, onChange, onBook }: LineRowProps) {
  const t = useTexts(budgetTexts);
  const say = useText();
  return (
    <tr>
      <th scope="row">{line.name}</th>
      <td>{say(lineKindNames[line.kind])}</td>
      <UseCells use={line} />
      {onBook && onChange ? (
        <td className="is-number">
          <Space size={0}>
            <Button
              type="text"
              icon={<PlusOutlined />}
              aria-label={`${t.book} ${line.name}`}
              title={`${t.book} ${line.name}`}
              onClick={() => onBook(line)}
            />
            <Button
              type="text"
              icon={<EditOutlined />}
              aria-label={`${t.editLine} ${line.name}`}
              title={`${t.editLine} ${line.name}`}
              onClick={() => onChange(line)}
            />
          </Space>
        </td>
      ) : null}
    </tr>
  );
}
