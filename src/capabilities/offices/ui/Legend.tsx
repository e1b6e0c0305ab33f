import { useTexts } from '#web/i18n/texts.ts';
import type { Authority } from '../../method/schema/messages.ts';
import { useSay } from '../../method/ui/use-say.ts';
import { authorityTexts } from './authority-texts.ts';
import { LevelChip } from './LevelChip.tsx';

/** What the levels are called and which of them stop a decision. */
export function Legend({ authority }: { readonly authority: Authority }) {
  const t = useTexts(authorityTexts);
  const say = useSay();
  return (
    <div className="zs-level-legend">
      <span className="zs-muted">{t.legend}</span>
      {authority.levels.map((level) => (
        <LevelChip key={level.level} level={level.level} text={say(level)} blocks={level.blocks} />
      ))}
    </div>
  );
}
