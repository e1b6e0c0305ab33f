import { Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { useObjectiveCandidates } from '#web/strategy-parts.ts';
import type { Objective } from '../schema.ts';
import { strategyTexts } from './texts.ts';

/** Whether a project serves an objective and how many do; proposals in hand that would. */
export function Support({ row }: { readonly row: Objective }) {
  const t = useTexts(strategyTexts);
  const proposals = useObjectiveCandidates(row.period).of(row.id).length;
  if (!row.isSupported)
    return (
      <Tag color="warning" style={{ whiteSpace: 'normal' }}>
        {proposals > 0 ? fill(t.onlyCandidates, { proposals }) : t.unsupported}
      </Tag>
    );
  return (
    <>
      {fill(t.supportCount, { projects: row.projects })}
      {proposals > 0 ? <span className="zs-muted"> · {fill(t.proposalCount, { proposals })}</span> : null}
    </>
  );
}
