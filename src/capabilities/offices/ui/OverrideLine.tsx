import { Button } from 'antd';
import { fill, type Text } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { projectTypeNames } from '../../method/names.ts';
import type { Authority } from '../../method/schema/messages.ts';
import { useSay } from '../../method/ui/use-say.ts';
import type { EffectiveSay } from '../schema/authority.ts';
import { authorityTexts } from './authority-texts.ts';

type Override = EffectiveSay['overrides'][number];

interface OverrideLineProps {
  readonly override: Override;
  readonly say: EffectiveSay;
  readonly levels: Authority['levels'];
  readonly onEnd?: () => void;
}

/** One own value: what it sets, for which projects, since when, and by whom. */
export function OverrideLine({ override, say, levels, onEnd }: OverrideLineProps) {
  const t = useTexts(authorityTexts);
  const name = useSay();
  const conditions = useConditions(override);
  const value =
    override.level === null
      ? name(say.modes.find(({ mode }) => mode === override.mode)?.text)
      : `${override.level} ${name(levels.find(({ level }) => level === override.level))}`;
  const period =
    override.to === null
      ? fill(t.since, { from: override.from })
      : fill(t.until, { from: override.from, to: override.to });
  return (
    <li className="zs-override">
      <div>
        <strong>{value}</strong>
        <span>{conditions}</span>
        <small className="zs-muted">
          {[period, override.author, override.reason].filter(Boolean).join(' · ')}
        </small>
      </div>
      {onEnd && override.to === null ? (
        <Button size="small" onClick={onEnd}>
          {t.endOverride}
        </Button>
      ) : null}
    </li>
  );
}

const useConditions = ({ projectClass, projectType, amountFromFen, amountBelowFen }: Override): string => {
  const t = useTexts(authorityTexts);
  const word = useText();
  const { money, moneyUnit } = useFormat();
  const known: Readonly<Record<string, Text>> = projectTypeNames;
  const parts = [
    projectClass === null ? '' : fill(t.classes, { classes: projectClass }),
    projectType === null ? '' : word(known[projectType] ?? [projectType, projectType]),
    amountFromFen === null ? '' : `≥ ${money(amountFromFen)} ${moneyUnit}`,
    amountBelowFen === null ? '' : `< ${money(amountBelowFen)} ${moneyUnit}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? t.everyProject : parts.join(' · ');
};
