import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useMay } from '#web/api/session.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import type { Authority } from '../../method/schema/messages.ts';
import { useSay } from '../../method/ui/use-say.ts';
import type { EffectiveSay } from '../schema/authority.ts';
import { authorityTexts } from './authority-texts.ts';
import { EndOverrideForm } from './EndOverrideForm.tsx';
import { OverrideForm } from './OverrideForm.tsx';
import { OverrideLine } from './OverrideLine.tsx';
import { SayValue } from './SayCell.tsx';

interface SayDrawerProps {
  readonly officeId: string;
  readonly say: EffectiveSay | null;
  readonly levels: Authority['levels'];
  readonly onClose: () => void;
}

/** Why a unit has this say: every rule in the order it was asked, and the own values of the unit. */
export function SayDrawer({ officeId, say, levels, onClose }: SayDrawerProps) {
  const t = useTexts(authorityTexts);
  const name = useSay();
  const mayManage = useMay()('authority.manage');
  const [isAdding, setIsAdding] = useState(false);
  const [ending, setEnding] = useState('');
  const decisive = say?.reasons.findLastIndex(({ rule }) => rule === say.rule) ?? -1;
  return (
    <DetailDrawer
      isOpen={say !== null}
      title={say ? `${say.code} ${name(say)}` : ''}
      onClose={onClose}
      actions={
        mayManage ? (
          <Button type="primary" onClick={() => setIsAdding(true)}>
            {t.addOverride}
          </Button>
        ) : null
      }
    >
      {say ? (
        <div className="zs-stack">
          <p className="zs-say-value">
            <SayValue say={say} />
            {say.superiorSigns ? <span className="zs-mark">{t.superiorSigns}</span> : null}
          </p>
          <section className="zs-why">
            <h2>{t.why}</h2>
            <ol>
              {say.reasons.map(({ rule, text }, at) => (
                <li key={`${rule}${text}`} className={at === decisive ? 'is-decisive' : ''}>
                  <Terms>{text}</Terms>
                  {at === decisive ? <Tag color="blue">{t.decides}</Tag> : null}
                </li>
              ))}
            </ol>
          </section>
          <section className="zs-why">
            <h2>{t.overrides}</h2>
            {say.overrides.length === 0 ? <p className="zs-muted">{t.noOverrides}</p> : null}
            <ul className="zs-stack">
              {say.overrides.map((override) => (
                <OverrideLine
                  key={override.id}
                  override={override}
                  say={say}
                  levels={levels}
                  {...(mayManage ? { onEnd: () => setEnding(override.id) } : {})}
                />
              ))}
            </ul>
          </section>
          <OverrideForm
            officeId={officeId}
            say={say}
            levels={levels}
            isOpen={isAdding}
            onClose={() => setIsAdding(false)}
          />
          <EndOverrideForm officeId={officeId} overrideId={ending} onClose={() => setEnding('')} />
        </div>
      ) : null}
    </DetailDrawer>
  );
}
