import { Button } from 'antd';
import { useState } from 'react';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import { useObjectiveCandidates } from '#web/strategy-parts.ts';
import { perspectiveNames, perspectives } from '../names.ts';
import type { Objective, Strategy } from '../schema.ts';
import { ArrowsForm } from './ArrowsForm.tsx';
import { arrowPath, mapLayout, type MapLayout } from './map-layout.ts';
import { Support } from './Support.tsx';
import { strategyTexts } from './texts.ts';

/** Objectives by perspective with arrows from cause to effect, and the same as a list. */
export function StrategyMap({ strategy }: { readonly strategy: Strategy }) {
  const t = useTexts(strategyTexts);
  const [isEditing, setIsEditing] = useState(false);
  const { rows, links, mayEdit } = strategy;
  if (rows.length === 0) return <EmptyState text={t.noObjectives} />;
  const edit = mayEdit ? <Button onClick={() => setIsEditing(true)}>{t.editArrows}</Button> : null;
  const linked = new Set(links.flatMap(({ fromId, toId }) => [fromId, toId]));
  // Measures below an objective are part of it; those that have a place of their own are drawn too.
  const drawn = rows.filter(
    ({ id, depth, perspective }) => depth === 0 || perspective !== null || linked.has(id),
  );
  const layout = mapLayout(drawn, links);
  return (
    <div className="zs-stack">
      <Card title={t.map} extra={<span className="zs-muted">{t.mapNote}</span>} isFlush>
        <ScrollX label={t.map} minWidth={layout.width}>
          <Picture layout={layout} period={strategy.period} />
        </ScrollX>
      </Card>
      <Card title={t.arrows} extra={edit}>
        <Arrows rows={rows} links={links} />
      </Card>
      <ArrowsForm isOpen={isEditing} strategy={strategy} onClose={() => setIsEditing(false)} />
    </div>
  );
}

function Picture({ layout, period }: { readonly layout: MapLayout; readonly period: string | null }) {
  const t = useTexts(strategyTexts);
  const say = useText();
  const candidates = useObjectiveCandidates(period);
  const gapOf = (id: string) => (candidates.of(id).length > 0 ? t.candidatesOnly : t.unsupported);
  const bandName = (key: string): string => {
    const known = perspectives.find((one) => one === key);
    return known ? say(perspectiveNames[known]) : t.noPerspective;
  };
  return (
    <svg
      className="zs-map"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width}
      height={layout.height}
      aria-hidden="true"
    >
      <defs>
        <marker
          id="zs-map-head"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8Z" />
        </marker>
      </defs>
      {layout.bands.map(({ key, y, height }) => (
        <g key={key}>
          <rect className="zs-map-band" x={0} y={y} width={layout.width} height={height - 8} rx={8} />
          <text className="zs-map-band-name" x={14} y={y + 22}>
            {bandName(key)}
          </text>
        </g>
      ))}
      {layout.arrows.map((arrow) => (
        <path
          key={`${arrow.from.id}${arrow.to.id}`}
          className="zs-map-arrow"
          d={arrowPath(arrow)}
          markerEnd="url(#zs-map-head)"
        />
      ))}
      {layout.boxes.map(({ id, x, y, width, height, objective }) => (
        <foreignObject key={id} x={x} y={y} width={width} height={height}>
          <div className={`zs-map-box ${objective.isSupported ? '' : 'is-gap'}`}>
            <strong>
              {objective.code} {objective.title}
            </strong>
            <span className="zs-muted">
              {t.weight} {objective.totalWeight}
              {objective.progress === null ? '' : ` · ${objective.progress}%`}
              {objective.isSupported ? '' : ` · ${gapOf(id)}`}
            </span>
          </div>
        </foreignObject>
      ))}
    </svg>
  );
}

function Arrows({ rows, links }: { readonly rows: readonly Objective[]; readonly links: Strategy['links'] }) {
  const t = useTexts(strategyTexts);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const nameOf = (id: string) => `${byId.get(id)?.code ?? ''} ${byId.get(id)?.title ?? ''}`;
  return (
    <>
      {links.length === 0 ? <p className="zs-muted">{t.noArrows}</p> : null}
      <ul className="zs-map-list">
        {links.map(({ fromId, toId }) => (
          <li key={`${fromId}${toId}`}>
            {nameOf(fromId)} <span className="zs-muted">{t.leadsTo}</span> {nameOf(toId)}
          </li>
        ))}
      </ul>
      <ul className="zs-map-list">
        {rows.map((row) => (
          <li key={row.id} style={{ paddingInlineStart: row.depth * 18 }}>
            {row.code} {row.title} · {t.weight} {row.totalWeight} · <Support row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}
