import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { messageOf } from '#web/api/problem.ts';
import { getOptions } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { phaseNames, type phases } from '../../names.ts';
import type { ProjectListRow } from '../../schema.ts';
import { portfolioTexts } from '../texts.ts';

export type Phase = (typeof phases)[number];
export type MoveProject = (project: ProjectListRow, phase: Phase) => void;

interface Moving {
  readonly id: string;
  readonly phase: Phase;
}

/** Moves a project to another phase; it stands there at once and goes back where the server refuses. */
export const useMoveProject = (): { readonly move: MoveProject; readonly moving: Moving | null } => {
  const t = useTexts(portfolioTexts);
  const say = useText();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [moving, setMoving] = useState<Moving | null>(null);
  const { mutateAsync: save } = useWrite('PATCH', '/api/projects/{id}', { touches: ['/api/projects'] });
  const send = useCallback(
    async ({ id, name, phase: from }: ProjectListRow, phase: Phase) => {
      const params = { id };
      // The list carries no versions: what is changed must still be what the board showed.
      const current = await client.fetchQuery({
        ...getOptions('/api/projects/{id}', { params }),
        staleTime: 0,
      });
      if (current.phase !== from) {
        void message.warning(fill(t.movedMeanwhile, { name, phase: say(phaseNames[current.phase]) }));
        await client.invalidateQueries({ queryKey: ['/api/projects'] });
        return;
      }
      await save({ params, body: { version: current.version, phase } });
      void message.success(fill(t.moved, { name, phase: say(phaseNames[phase]) }));
    },
    [client, message, save, say, t],
  );
  const move: MoveProject = useCallback(
    (project, phase) => {
      setMoving({ id: project.id, phase });
      send(project, phase)
        .catch((error: unknown) => void message.error(messageOf(error)))
        .finally(() => setMoving(null));
    },
    [send, message],
  );
  return { move, moving };
};
