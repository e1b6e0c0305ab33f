import { useState } from 'react';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { Health } from '#web/kit/Health.tsx';
import { Pop } from '#web/kit/Pop.tsx';
import type { ProjectListRow } from '../schema.ts';
import { healthReasonText, noHealthText } from './health-reason.ts';
import './health-cell.css';
import { HealthEvidence } from './HealthEvidence.tsx';
import { portfolioTexts } from './texts.ts';

interface HealthCellProps {
  readonly project: Pick<ProjectListRow, 'id' | 'health' | 'healthReason'>;
}

/** A project's health: the rule that decided on hover, the rows behind it on a press. */
export function HealthCell({ project: { id, health, healthReason } }: HealthCellProps) {
  const { healthWhy } = useTexts(portfolioTexts);
  const { locale } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const reason = healthReasonText(healthReason, locale);
  return (
    <Pop
      title={healthWhy}
      content={<HealthEvidence id={id} reason={reason} />}
      isOpen={isOpen}
      onOpen={setIsOpen}
    >
      <button type="button" className="zs-health-cell" title={reason}>
        {health === null ? (
          <span className="zs-muted">{noHealthText(healthReason, locale)}</span>
        ) : (
          <Health light={health} />
        )}
      </button>
    </Pop>
  );
}
