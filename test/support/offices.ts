import { grantMandate } from '#capabilities/offices/actions/mandates.ts';
import { createOffice } from '#capabilities/offices/actions/offices.ts';
import { setOfficeHead } from '#capabilities/offices/actions/heads.ts';
import { NewOffice } from '#capabilities/offices/schema/offices.ts';
import { systemActor } from '#platform/actor.ts';
import type { z } from 'zod';
import type { Cast } from './cast.ts';
import type { TestServer } from './server.ts';

export interface Offices {
  /** 总部PMO, 控制型, headed by 周启明 as 总监, under 林若梅. */
  readonly headquarters: string;
  /** 云服务事业部PMO, 保证型 in a 弱矩阵, headed by 韩冰. */
  readonly cloud: string;
}

interface BringOptions {
  /** First and last day of the mandates; none where left out. */
  readonly mandate?: { readonly from: string; readonly to: string | null };
}

/** The two PMO units of the stories, from 2026-01-01 on. */
export const bringOffices = (at: TestServer, cast: Cast, { mandate }: BringOptions = {}): Promise<Offices> =>
  at.app.write(systemActor('cast'), 'offices.bring', async (write) => {
    const create = async (office: z.input<typeof NewOffice>, head: string): Promise<string> => {
      const { id } = await createOffice(write, NewOffice.parse(office));
      await setOfficeHead(write, id, { personId: cast.personId(head), rank: 'director' });
      if (mandate) await grantMandate(write, { officeId: id, source: 'test', ...mandate });
      return id;
    };
    const type = { from: '2026-01-01', reason: '验收故事' };
    const headquarters = await create(
      {
        name: '总部PMO',
        structure: 'mixed',
        orgUnitId: cast.unitId('项目管理办公室'),
        superiorId: cast.personId('林若梅'),
        type: { ...type, preset: 'control' },
      },
      '周启明',
    );
    const cloud = await create(
      {
        name: '云服务事业部PMO',
        level: 'department',
        structure: 'mixed',
        organisationForm: 'weak-matrix',
        orgUnitId: cast.unitId('云服务事业部'),
        parentId: headquarters,
        type: { ...type, preset: 'assurance' },
      },
      '韩冰',
    );
    return { headquarters, cloud };
  });
