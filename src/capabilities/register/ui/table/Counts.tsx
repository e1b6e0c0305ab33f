import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { KpiCard } from '#web/kit/KpiCard.tsx';
import type { Counts as CountsOf } from '../../schema.ts';
import { importTexts } from '../texts.ts';

interface CountsProps {
  readonly counts: Partial<CountsOf>;
  readonly keptAsText: number;
}

const shown = ['create', 'update', 'unchanged', 'conflicts', 'leftOut', 'missing'] as const;
const always: ReadonlySet<string> = new Set(['create', 'update', 'unchanged']);

/** The outcome in big numbers; what is nothing and need not be said is left out. */
export function Counts({ counts, keptAsText }: CountsProps) {
  const t = useTexts(importTexts);
  const { number } = useFormat();
  return (
    <div className="zs-grid zs-import-counts-row">
      {shown
        .filter((name) => always.has(name) || (counts[name] ?? 0) > 0)
        .map((name) => (
          <KpiCard key={name} label={t[name]} value={number(counts[name] ?? 0)} />
        ))}
      <KpiCard label={t.keptAsText} value={number(keptAsText)} unit={t.cells} />
    </div>
  );
}
