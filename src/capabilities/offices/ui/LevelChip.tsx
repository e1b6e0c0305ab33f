import { useTexts } from '#web/i18n/texts.ts';
import { authorityTexts } from './authority-texts.ts';

interface LevelChipProps {
  readonly level: number;
  readonly text: string;
  readonly blocks: boolean;
}

/** A level of authority as number and word; a frame in colour says that it can stop a decision. */
export function LevelChip({ level, text, blocks }: LevelChipProps) {
  const t = useTexts(authorityTexts);
  return (
    <span className={`zs-level ${blocks ? 'is-blocking' : ''}`} title={blocks ? t.blocks : undefined}>
      <b className="zs-number">{level}</b>
      {text}
    </span>
  );
}
