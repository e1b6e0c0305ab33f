import { Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import type { Objective } from '../schema.ts';
import { strategyTexts } from './texts.ts';

/** Whether a project serves an objective, and how many do. */
export function Support({ row }: { readonly row: Objective }) {
  const t = useTexts(strategyTexts);
  return (
    <>
      {row.isSupported ? (
        fill(t.supportCount, { projects: row.projects })
      ) : (
        <Tag color="warning">{t.unsupported}</Tag>
      )}
      {row.proposals > 0 ? (
        <span className="zs-muted"> · {fill(t.proposalCount, { proposals: row.proposals })}</span>
      ) : null}
    </>
  );
}
