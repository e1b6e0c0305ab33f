import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { useMoneyScale } from '../../projects/ui/money-scale.ts';
import type { RoundRecord } from '../../scoring/schema/rounds.ts';
import { monthsOf } from '../rules/study-months.ts';
import type { StudyQuestion } from '../schema/final.ts';
import { crossedBounds, MixLimits, MonthlyLimits } from './StudyLimits.tsx';
import { studyTexts } from './texts.ts';

interface StudyFormProps {
  readonly round: RoundRecord;
  readonly isBusy: boolean;
  readonly onAsk: (question: StudyQuestion) => void;
}

const objectives = ['score', 'benefit', 'npv', 'expected-npv'] as const;

/** What is asked: what is added up, under which limits. */
export function StudyForm({ round, isBusy, onAsk }: StudyFormProps) {
  const t = useTexts(studyTexts);
  const scale = useMoneyScale();
  const { withUnit } = useFormat();
  const [question, setQuestion] = useState<StudyQuestion>({
    objective: 'benefit',
    budgetFen: round.budgetFen,
    withCapacity: false,
    mostShift: 0,
    seconds: 10,
  });
  const [byMonth, setByMonth] = useState(false);
  const [byCategory, setByCategory] = useState(false);
  const categories = [...new Set(round.candidates.flatMap(({ category }) => category ?? []))].toSorted();
  const months = monthsOf(round.candidates, question.mostShift);
  const isCrossed = byCategory && crossedBounds(question).length > 0;
  const ask = () => {
    const { monthly, mix, ...rest } = question;
    const limits = byMonth ? (monthly ?? []).filter(({ month }) => months.includes(month)) : [];
    onAsk({
      ...rest,
      ...(limits.length > 0 ? { monthly: limits } : {}),
      ...(byCategory && mix && Object.keys(mix).length > 0 ? { mix } : {}),
    });
  };
  const put = (patch: Partial<StudyQuestion>) => setQuestion({ ...question, ...patch });
  return (
    <Card>
      <div className="zs-fields">
        <label>
          {t.objective}
          <Select
            aria-label={t.objective}
            value={question.objective}
            onChange={(objective) => put({ objective })}
            options={objectives.map((value) => ({ value, label: t[value] }))}
          />
        </label>
        <label>
          {withUnit(t.budget)}
          <InputNumber
            min={0}
            value={question.budgetFen === null ? null : question.budgetFen / scale}
            onChange={(value) => put({ budgetFen: value === null ? null : Math.round(value * scale) })}
            style={{ width: '100%' }}
          />
        </label>
        <label>
          {t.mostShift}
          <InputNumber
            min={0}
            max={12}
            disabled={!question.withCapacity && !byMonth}
            value={question.mostShift}
            onChange={(value) => put({ mostShift: value ?? 0 })}
            style={{ width: '100%' }}
          />
        </label>
        <label>
          {t.seconds}
          <InputNumber
            min={1}
            max={120}
            value={question.seconds}
            onChange={(value) => put({ seconds: value ?? 10 })}
            style={{ width: '100%' }}
          />
        </label>
        <Checkbox
          checked={question.withCapacity}
          onChange={({ target }) => put({ withCapacity: target.checked })}
        >
          {t.withCapacity}
        </Checkbox>
        <Checkbox checked={byMonth} onChange={({ target }) => setByMonth(target.checked)}>
          {t.byMonth}
        </Checkbox>
        <Checkbox checked={byCategory} onChange={({ target }) => setByCategory(target.checked)}>
          {t.byCategory}
        </Checkbox>
      </div>
      {byMonth ? <MonthlyLimits question={question} months={months} onChange={put} /> : null}
      {byCategory ? <MixLimits question={question} categories={categories} onChange={put} /> : null}
      <Button type="primary" loading={isBusy} disabled={isCrossed} onClick={ask} style={{ marginTop: 12 }}>
        {t.start}
      </Button>
    </Card>
  );
}
