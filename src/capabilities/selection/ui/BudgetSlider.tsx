import { Slider } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import type { StudyAnswer, StudyRecord } from '../schema/final.ts';
import { studyTexts } from './texts.ts';

interface BudgetSliderProps {
  readonly study: StudyRecord;
  readonly answer: StudyAnswer;
}

const wan = 1_000_000;

/** Another budget, and who comes and goes; each portfolio on the way was solved for when the study ran. */
export function BudgetSlider({ study, answer }: BudgetSliderProps) {
  const t = useTexts(studyTexts);
  const { listed } = usePunctuation();
  const { money, moneyUnit, number } = useFormat();
  const [budget, setBudget] = useState((study.question.budgetFen ?? answer.costFen) / wan);
  const most = Math.ceil(Math.max(...answer.frontier.map(({ costFen }) => costFen)) / wan);
  const best = answer.frontier
    .filter(({ costFen }) => costFen <= budget * wan)
    .reduce<StudyAnswer['frontier'][number] | null>(
      (found, one) => (found === null || one.value > found.value ? one : found),
      null,
    );
  const now = new Set(answer.selected.map(({ title }) => title));
  const comes = (best?.titles ?? []).filter((title) => !now.has(title));
  const goes = [...now].filter((title) => !best?.titles.includes(title));
  const said = { budget: `${money(budget * wan)} ${moneyUnit}` };
  return (
    <div>
      <h3>{t.whatIf}</h3>
      <Slider
        min={0}
        max={most}
        value={Math.min(budget, most)}
        onChange={setBudget}
        ariaLabelForHandle={t.whatIf}
        tooltip={{ formatter: null }}
      />
      <div role="status">
        {best === null ? (
          <p>{fill(t.whatIfNone, said)}</p>
        ) : (
          <p>
            {fill(t.whatIfNow, {
              ...said,
              value: number(best.value, 1),
              cost: `${money(best.costFen)} ${moneyUnit}`,
            })}
          </p>
        )}
        {comes.length > 0 ? <p>{fill(t.comes, { names: listed(comes) })}</p> : null}
        {best !== null && goes.length > 0 ? <p>{fill(t.goes, { names: listed(goes) })}</p> : null}
      </div>
    </div>
  );
}
