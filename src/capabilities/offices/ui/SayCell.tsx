import { Tag } from 'antd';
import { useTexts } from '#web/i18n/texts.ts';
import { useSay } from '../../method/ui/use-say.ts';
import type { EffectiveSay } from '../schema/authority.ts';
import { authorityTexts } from './authority-texts.ts';
import { LevelChip } from './LevelChip.tsx';

interface SayCellProps {
  readonly say: EffectiveSay;
  readonly onOpen: () => void;
}

/** One decision point of a unit: its value, the rule that gave it; pressed, the whole why. */
export function SayCell({ say, onOpen }: SayCellProps) {
  const t = useTexts(authorityTexts);
  const name = useSay();
  return (
    <li>
      <button type="button" className="zs-say" onClick={onOpen}>
        <span className="zs-say-point">
          {name(say)}
          <small>{say.code}</small>
        </span>
        <span className="zs-say-value">
          <SayValue say={say} />
          {say.isOwn ? <Tag color="blue">{t.own}</Tag> : null}
          {say.rule.startsWith('authority.cap') ? <span className="zs-mark">{t.capped}</span> : null}
          {say.superiorSigns ? <span className="zs-mark">{t.superiorSigns}</span> : null}
        </span>
        <small className="zs-say-why">{say.reasons.at(-1)?.text}</small>
      </button>
    </li>
  );
}

/** A level as a chip, a manner as its name. */
export function SayValue({ say }: { readonly say: Pick<EffectiveSay, 'level' | 'text' | 'blocks'> }) {
  const name = useSay();
  if (say.level === null) return <span className="zs-mode">{name(say.text)}</span>;
  return <LevelChip level={say.level} text={name(say.text)} blocks={say.blocks} />;
}
