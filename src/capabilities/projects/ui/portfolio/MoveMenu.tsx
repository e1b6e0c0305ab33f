import { SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Drop } from '#web/kit/Drop.tsx';
import { mayFollow } from '../../rules.ts';
import { phaseNames, phases } from '../../names.ts';
import type { ProjectListRow } from '../../schema.ts';
import { portfolioTexts } from '../texts.ts';
import type { MoveProject, Phase } from './use-move-project.ts';

interface MoveMenuProps {
  readonly project: ProjectListRow;
  readonly onMove: MoveProject;
}

/** Moves a project to another phase without a pointer; steps the life cycle does not know say so. */
export function MoveMenu({ project, onMove }: MoveMenuProps) {
  const t = useTexts(portfolioTexts);
  const say = useText();
  const from = say(phaseNames[project.phase]);
  const items = phases
    .filter((phase) => phase !== project.phase)
    .map((phase) => {
      const to = say(phaseNames[phase]);
      const isOpen = mayFollow(project.phase, phase);
      return {
        key: phase,
        label: to,
        disabled: !isOpen,
        ...(isOpen ? {} : { title: fill(t.noStep, { from, to }) }),
      };
    });
  const name = fill(t.moveName, { name: project.name });
  return (
    <Drop label={name} menu={{ items, onClick: ({ key }) => onMove(project, key as Phase) }}>
      <Button type="text" icon={<SwapOutlined />} aria-label={name} title={t.moveTo} />
    </Drop>
  );
}
