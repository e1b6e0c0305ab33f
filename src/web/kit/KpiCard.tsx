import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import './kpi.css';

export interface KpiTrend {
  readonly direction: 'up' | 'down';
  /** Whether the direction is welcome; red means bad, never up. */
  readonly isGood: boolean;
  readonly text: string;
}

interface KpiCardProps {
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly unit?: string;
  readonly trend?: KpiTrend;
  /** Further words below the number: how it is made, why it is missing. */
  readonly note?: ReactNode;
  /** Opens the rows that the number comes from. */
  readonly onOpen?: () => void;
  readonly chart?: ReactNode;
}

/** One number that answers a question; pressing it opens the rows behind it. */
export function KpiCard({ label, value, unit, trend, note, onOpen, chart }: KpiCardProps) {
  const content = (
    <>
      <span className="zs-kpi-label">{label}</span>
      <span className="zs-kpi-value zs-number">
        {value}
        {unit ? <small>{unit}</small> : null}
      </span>
      {trend ? (
        <span className={`zs-kpi-trend ${trend.isGood ? 'is-good' : 'is-bad'}`}>
          {trend.direction === 'up' ? (
            <ArrowUpOutlined aria-hidden="true" />
          ) : (
            <ArrowDownOutlined aria-hidden="true" />
          )}{' '}
          {trend.text}
        </span>
      ) : null}
      {note ? <span className="zs-kpi-note">{note}</span> : null}
      {chart ? <span className="zs-kpi-chart">{chart}</span> : null}
    </>
  );
  if (!onOpen) return <div className="zs-kpi">{content}</div>;
  return (
    <button type="button" className="zs-kpi" onClick={onOpen}>
      {content}
    </button>
  );
}
