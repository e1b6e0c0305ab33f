import type { ReactNode } from 'react';
import type { GanttLayers, GanttTexts, ZoomTexts } from './model.ts';
import { nearestLevel, ZOOM_LEVELS, type TimeUnit } from './timescale.ts';
import type { ZoomControls } from './use-zoom.ts';

function IconButton({ name, path, onClick }: { name: string; path: string; onClick: () => void }) {
  return (
    <button
      type="button"
      className="zs-gantt-button is-icon"
      aria-label={name}
      title={name}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}

interface ZoomBarProps {
  readonly texts: ZoomTexts;
  readonly pixelsPerDay: number;
  readonly zoom: ZoomControls;
  readonly onToday: (() => void) | null;
}

export function ZoomBar({ texts, pixelsPerDay, zoom, onToday }: ZoomBarProps) {
  const level = nearestLevel(pixelsPerDay);
  return (
    <>
      {onToday === null ? null : (
        <button type="button" className="zs-gantt-button" onClick={onToday}>
          {texts.today}
        </button>
      )}
      <IconButton
        name={texts.fit}
        path="M2.5 5V2.5H5M11 2.5h2.5V5M13.5 11v2.5H11M5 13.5H2.5V11M5 8h6"
        onClick={zoom.fit}
      />
      <div className="zs-gantt-segments" role="group" aria-label={texts.zoom}>
        {ZOOM_LEVELS.map(({ unit, pixelsPerDay: pixels }) => (
          <button key={unit} type="button" aria-pressed={unit === level} onClick={() => zoom.zoomTo(pixels)}>
            {texts.units[unit satisfies TimeUnit]}
          </button>
        ))}
      </div>
      <div className="zs-gantt-pair">
        <IconButton name={texts.zoomOut} path="M3.5 8h9" onClick={() => zoom.zoomBy(1 / 1.4)} />
        <IconButton name={texts.zoomIn} path="M3.5 8h9M8 3.5v9" onClick={() => zoom.zoomBy(1.4)} />
      </div>
    </>
  );
}

interface ToolbarProps extends ZoomBarProps {
  readonly texts: GanttTexts;
  readonly layers: GanttLayers;
  readonly onLayers: (layers: GanttLayers) => void;
  readonly deepest: number;
  /** Folds everything deeper than the level; Infinity opens all. */
  readonly onLevel: (level: number) => void;
  readonly extra: ReactNode;
}

const LAYERS: readonly (keyof GanttLayers)[] = ['critical', 'baseline', 'links', 'labels'];

export function Toolbar(props: ToolbarProps) {
  const { texts, layers } = props;
  return (
    <div className="zs-gantt-toolbar" role="toolbar" aria-label={texts.toolbar}>
      <div className="zs-gantt-tools">
        <IconButton
          name={texts.collapseAll}
          path="M4 6l4-3.5L12 6M4 10l4 3.5 4-3.5M2.5 8h11"
          onClick={() => props.onLevel(1)}
        />
        <IconButton
          name={texts.expandAll}
          path="M4 4.5L8 1l4 3.5M4 11.5L8 15l4-3.5M2.5 8h11"
          onClick={() => props.onLevel(Infinity)}
        />
        <select
          className="zs-gantt-select"
          aria-label={texts.expandTo}
          value=""
          onChange={(event) => props.onLevel(Number(event.target.value))}
        >
          <option value="" disabled hidden>
            {texts.expandTo}
          </option>
          {Array.from({ length: props.deepest }, (_, at) => (
            <option key={at + 1} value={at + 1}>
              {texts.level(at + 1)}
            </option>
          ))}
        </select>
      </div>
      <div className="zs-gantt-tools" role="group" aria-label={texts.layersGroup}>
        {LAYERS.map((layer) => (
          <button
            key={layer}
            type="button"
            className="zs-gantt-button is-toggle"
            aria-pressed={layers[layer]}
            title={texts.layers[layer]}
            onClick={() => props.onLayers({ ...layers, [layer]: !layers[layer] })}
          >
            <i className={`zs-gantt-swatch is-${layer}`} aria-hidden="true" />
            <span>{texts.layers[layer]}</span>
          </button>
        ))}
      </div>
      <div className="zs-gantt-tools is-last">
        <ZoomBar texts={texts} pixelsPerDay={props.pixelsPerDay} zoom={props.zoom} onToday={props.onToday} />
        {props.extra}
      </div>
    </div>
  );
}
