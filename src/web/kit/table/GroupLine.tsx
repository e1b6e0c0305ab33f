import { fill } from '#platform/i18n.ts';
import { useTexts } from '../../i18n/texts.ts';
import { tableTexts } from './texts.ts';

interface GroupLineProps {
  readonly group: string;
  readonly count: number;
  readonly isPart: boolean;
}

/** The head of a group: its name and how many rows it has, or how many of them are on this page. */
export function GroupLine({ group, count, isPart }: GroupLineProps) {
  const t = useTexts(tableTexts);
  return (
    <span className="zs-table-group">
      {group} <span className="zs-muted">{isPart ? fill(t.groupOnPage, { count }) : count}</span>
    </span>
  );
}
