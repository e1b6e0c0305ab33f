import { Button } from 'antd';
import { useState, type DragEvent } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { mayFollow } from '../../rules.ts';
import { phaseNames } from '../../names.ts';
import type { ProjectListRow } from '../../schema.ts';
import { portfolioTexts } from '../texts.ts';
import { MoveMenu } from './MoveMenu.tsx';
import { ProjectCard } from './ProjectCard.tsx';
import type { MoveProject, Phase } from './use-move-project.ts';

interface BoardColumnProps {
  readonly phase: Phase;
  readonly rows: readonly ProjectListRow[];
  /** The project under the pointer, null while none is dragged. */
  readonly dragged: ProjectListRow | null;
  readonly onDrag: (row: ProjectListRow | null) => void;
  readonly onMove: MoveProject;
  readonly movingId: string | null;
}

const shownAtFirst = 30;

/** One phase with its projects; takes a card only where the life cycle lets it. */
export function BoardColumn({ phase, rows, dragged, onDrag, onMove, movingId }: BoardColumnProps) {
  const t = useTexts(portfolioTexts);
  const say = useText();
  const [shown, setShown] = useState(shownAtFirst);
  const takes = dragged !== null && dragged.phase !== phase && mayFollow(dragged.phase, phase);
  const state = dragged === null || dragged.phase === phase ? '' : takes ? 'can-take' : 'cannot-take';
  const over = (event: DragEvent) => {
    if (takes) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (takes && dragged) onMove(dragged, phase);
    onDrag(null);
  };
  return (
    <div className={`zs-board-column ${state}`} onDragOver={over} onDrop={drop}>
      <h2 id={`phase-${phase}`}>
        {say(phaseNames[phase])} <span className="zs-muted zs-number">{rows.length}</span>
      </h2>
      <ul aria-labelledby={`phase-${phase}`}>
        {rows.slice(0, shown).map((row) => (
          <li key={row.id} aria-busy={row.id === movingId}>
            <MovableCard project={row} onDrag={onDrag} onMove={onMove} isMoving={row.id === movingId} />
          </li>
        ))}
      </ul>
      {rows.length === 0 ? <p className="zs-muted">{t.boardNone}</p> : null}
      {rows.length > shown ? (
        <Button type="link" onClick={() => setShown(shown + shownAtFirst * 3)}>
          {fill(t.boardMore, { count: Math.min(rows.length - shown, shownAtFirst * 3) })}
        </Button>
      ) : null}
    </div>
  );
}

interface MovableCardProps extends Pick<BoardColumnProps, 'onDrag' | 'onMove'> {
  readonly project: ProjectListRow;
  readonly isMoving: boolean;
}

function MovableCard({ project, onDrag, onMove, isMoving }: MovableCardProps) {
  const { moving } = useTexts(portfolioTexts);
  const may = useMay();
  if (!may('project.update')) return <ProjectCard project={project} />;
  const begin = ({ dataTransfer }: DragEvent) => {
    dataTransfer.setData('text/plain', project.name);
    dataTransfer.effectAllowed = 'move';
    onDrag(project);
  };
  return (
    <div draggable onDragStart={begin} onDragEnd={() => onDrag(null)}>
      <ProjectCard
        project={project}
        action={isMoving ? <span>{moving}</span> : <MoveMenu project={project} onMove={onMove} />}
      />
    </div>
  );
}
