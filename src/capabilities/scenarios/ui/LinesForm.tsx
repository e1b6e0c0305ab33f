import { App, Button, Checkbox, InputNumber, Tag } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { useMoneyScale } from '../../projects/ui/money-scale.ts';
import type { ScenarioDetail } from '../schema.ts';
import './scenarios.css';
import { scenarioTexts } from './texts.ts';

type Line = ScenarioDetail['candidates'][number];

interface LinesFormProps {
  readonly scenario: ScenarioDetail;
  readonly mayChange: boolean;
}

/** Budget, what is in, when it starts and what it costs; saved together. */
export function LinesForm({ scenario, mayChange }: LinesFormProps) {
  const t = useTexts(scenarioTexts);
  const { saved } = useTexts(productTexts);
  const { withUnit } = useFormat();
  const { message } = App.useApp();
  const [budgetFen, setBudget] = useState(scenario.budgetFen);
  const [lines, setLines] = useState<readonly Line[]>(scenario.candidates);
  const save = useWrite('PATCH', '/api/scenarios/{id}', { onDone: () => void message.success(saved) });
  const change = (id: string, part: Partial<Line>) =>
    setLines(lines.map((line) => (line.candidateId === id ? { ...line, ...part } : line)));
  const submit = () =>
    save.mutate({
      params: { id: scenario.id },
      body: {
        version: scenario.version,
        budgetFen,
        lines: lines.map(({ candidateId, isIn, shiftMonths, costFen, npvFen, benefitFen }) => ({
          candidateId,
          isIn,
          shiftMonths,
          costFen,
          npvFen,
          benefitFen,
        })),
      },
    });
  return (
    <>
      <ProblemNotice error={save.error} />
      <label>
        {withUnit(t.budget)}{' '}
        <MoneyField
          label={t.budget}
          fen={budgetFen}
          proposed={null}
          isDisabled={!mayChange}
          onChange={setBudget}
        />
      </label>
      <ScrollX label={t.membership} minWidth={680}>
        <table className="zs-simple-table zs-scenario-lines">
          <thead>
            <tr>
              <th scope="col">{t.isIn}</th>
              <th scope="col">{t.membership}</th>
              <th scope="col">{t.shift}</th>
              <th scope="col">{withUnit(t.cost)}</th>
              <th scope="col">{withUnit(t.npv)}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <LineRow
                key={line.candidateId}
                line={line}
                isDisabled={!mayChange}
                onChange={(part) => change(line.candidateId, part)}
              />
            ))}
          </tbody>
        </table>
      </ScrollX>
      <p className="zs-muted">{t.proposed}</p>
      {mayChange ? (
        <div>
          <Button type="primary" loading={save.isPending} onClick={submit}>
            {t.save}
          </Button>
        </div>
      ) : null}
    </>
  );
}

interface LineRowProps {
  readonly line: Line;
  readonly isDisabled: boolean;
  readonly onChange: (part: Partial<Line>) => void;
}

function LineRow({ line, isDisabled, onChange }: LineRowProps) {
  const t = useTexts(scenarioTexts);
  const { title: name, live } = line;
  const differs = line.isIn !== live.isIn || line.shiftMonths !== live.shiftMonths;
  return (
    <tr>
      <td>
        <Checkbox
          checked={line.isIn}
          disabled={isDisabled}
          aria-label={fill(t.inOf, { name })}
          onChange={({ target }) => onChange({ isIn: target.checked })}
        />
      </td>
      <th scope="row">
        {name} {line.mandatoryReason ? <Tag>{t.mandatory}</Tag> : null}
        {line.hasBegun ? <Tag>{t.begun}</Tag> : null}
        {differs ? <strong>△ {t.differs}</strong> : null}
      </th>
      <td>
        <InputNumber
          min={0}
          max={24}
          precision={0}
          value={line.shiftMonths}
          disabled={isDisabled}
          aria-label={fill(t.shiftOf, { name })}
          onChange={(months) => onChange({ shiftMonths: months ?? 0 })}
        />
      </td>
      <td>
        <MoneyField
          label={fill(t.costOf, { name })}
          fen={line.costFen}
          proposed={live.costFen}
          isDisabled={isDisabled}
          onChange={(costFen) => onChange({ costFen })}
          least={0}
        />
      </td>
      <td>
        <MoneyField
          label={fill(t.npvOf, { name })}
          fen={line.npvFen}
          proposed={live.npvFen}
          isDisabled={isDisabled}
          onChange={(npvFen) => onChange({ npvFen })}
        />
      </td>
    </tr>
  );
}

interface MoneyFieldProps {
  readonly label: string;
  readonly fen: number | null;
  /** What holds where nothing is entered. */
  readonly proposed: number | null;
  readonly isDisabled: boolean;
  readonly least?: number;
  readonly onChange: (fen: number | null) => void;
}

function MoneyField({ label, fen, proposed, isDisabled, least, onChange }: MoneyFieldProps) {
  const { number } = useFormat();
  const scale = useMoneyScale();
  return (
    <InputNumber
      style={{ width: 120 }}
      value={fen === null ? null : fen / scale}
      placeholder={number(proposed === null ? null : proposed / scale, 2)}
      disabled={isDisabled}
      aria-label={label}
      {...(least === undefined ? {} : { min: least })}
      onChange={(amount) => onChange(amount === null ? null : Math.round(amount * scale))}
    />
  );
}
