import { Alert, Button, Tag } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { pmoTypes, typeNames } from '../names.ts';
import type { TypeAdvice } from '../schema/type-choice.ts';
import { ChooseTypeForm } from './ChooseTypeForm.tsx';
import { typeTexts } from './texts.ts';
import type { Asked } from './TypeInputCard.tsx';
import { useReasons } from './use-reasons.ts';

interface TypeAdviceCardProps {
  readonly officeId: string;
  readonly asked: Asked;
  readonly advice: TypeAdvice | null;
}

/** What the assistant recommends, with its reasons, and the choice of the executives. */
export function TypeAdviceCard({ officeId, asked, advice }: TypeAdviceCardProps) {
  const t = useTexts(typeTexts);
  const say = useText();
  const tell = useReasons();
  const mayChoose = useMay()('type.choose');
  const [isChoosing, setIsChoosing] = useState(false);
  if (!advice)
    return (
      <Card title={t.recommended}>
        <RowSkeletons count={6} />
      </Card>
    );
  const structure = advice.structure === null ? null : t[advice.structure];
  return (
    <Card
      title={t.recommended}
      extra={
        mayChoose ? (
          <Button type="primary" onClick={() => setIsChoosing(true)}>
            {t.choose}
          </Button>
        ) : (
          <span className="zs-muted">{t.onlyExecutives}</span>
        )
      }
    >
      <div className="zs-advice">
        <div>
          <strong className="zs-advice-type">{say(pmoTypes[advice.recommended])}</strong>{' '}
          {advice.offered.map((type) => (
            <Tag key={type} color="blue">
              {t.offered} · {say(pmoTypes[type])}
            </Tag>
          ))}
        </div>
        <ul className="zs-reasons">
          {advice.reasons.map((reason) => (
            <li key={`${reason.rule} ${JSON.stringify(reason.params)}`}>{tell(reason)}</li>
          ))}
        </ul>
        {structure === null ? null : <span className="zs-muted">{fill(t.structure, { structure })}</span>}
        {typeNames.map((type) => {
          const warnings = advice.warnings.filter((warning) => warning.type === type);
          if (warnings.length === 0) return null;
          return (
            <Alert
              key={type}
              type="warning"
              showIcon
              title={fill(t.warnings, { type: say(pmoTypes[type]) })}
              description={warnings.map((warning) => (
                <div key={warning.rule}>{tell(warning)}</div>
              ))}
            />
          );
        })}
      </div>
      <ChooseTypeForm
        officeId={officeId}
        asked={asked}
        advice={advice}
        isOpen={isChoosing}
        onClose={() => setIsChoosing(false)}
      />
    </Card>
  );
}
