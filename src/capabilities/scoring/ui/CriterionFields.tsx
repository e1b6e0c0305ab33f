import { DeleteOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import type { CriteriaContent } from '../schema/criteria.ts';
import { meaningOf, withMeaning, withRoiStep } from './criteria-draft.ts';
import { criteriaTexts } from './texts.ts';

interface CriterionFieldsProps {
  readonly place: number;
  readonly criterion: CriteriaContent['criteria'][number];
  readonly onChange: (criterion: CriteriaContent['criteria'][number]) => void;
  readonly onRemove: () => void;
}

/** One criterion of a draft: name, weight, what the points mean. */
export function CriterionFields({ place, criterion, onChange, onRemove }: CriterionFieldsProps) {
  const t = useTexts(criteriaTexts);
  const { name, weight, roiScale } = criterion;
  const shown = name === '' ? fill(t.criterionOf, { place }) : name;
  return (
    <fieldset className="zs-criterion" aria-label={shown}>
      <div className="zs-criterion-head">
        <Input
          value={name}
          maxLength={80}
          placeholder={fill(t.criterionOf, { place })}
          aria-label={fill(t.criterionOf, { place })}
          onChange={({ target }) => onChange({ ...criterion, name: target.value })}
        />
        <InputNumber
          min={0}
          max={100}
          value={weight}
          aria-label={fill(t.weightOf, { name: shown })}
          onChange={(next) => onChange({ ...criterion, weight: next ?? 0 })}
          style={{ width: '100%' }}
        />
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={fill(t.removeCriterion, { name: shown })}
          title={fill(t.removeCriterion, { name: shown })}
          onClick={onRemove}
        />
      </div>
      <div className="zs-scale">
        {[1, 3, 5].map((points) => (
          <label key={points}>
            {fill(t.meaning, { points })}
            <Input
              value={meaningOf(criterion, points)}
              maxLength={400}
              aria-label={fill(t.meaningOf, { name: shown, points })}
              onChange={({ target }) => onChange(withMeaning(criterion, points, target.value))}
            />
          </label>
        ))}
      </div>
      <Checkbox
        checked={roiScale !== null}
        onChange={({ target }) =>
          onChange({ ...criterion, roiScale: target.checked ? [{ points: 1, fromPercent: null }] : null })
        }
      >
        {t.useRoi}
      </Checkbox>
      {roiScale === null ? null : (
        <div className="zs-scale">
          {[2, 3, 4, 5].map((points) => (
            <label key={points}>
              {fill(t.roiFrom, { points })}
              <InputNumber
                value={roiScale.find((one) => one.points === points)?.fromPercent ?? null}
                onChange={(percent) => onChange(withRoiStep(criterion, points, percent))}
                style={{ width: '100%' }}
              />
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
