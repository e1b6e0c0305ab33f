import type { Write } from '#platform/db/write.ts';
import { monthOf } from '../../scoring/rules/rounds.ts';
import { expectEverywhere } from '../../scoring/store/reach.ts';
import type { RoleCapacityInput } from '../schema/stages.ts';
import { listRoleCapacities } from '../store/capacity.ts';

/** Says how many people of a role there are in a month; what is not named stays. */
export const saveRoleCapacities = async (write: Write, { rows }: RoleCapacityInput) => {
  expectEverywhere(write.who, 'round.manage');
  for (const { role, month, people } of rows)
    await write.tx
      .insertInto('role_capacity')
      .values({ role, month: monthOf(month), people })
      .onConflict((conflict) => conflict.columns(['role', 'month']).doUpdateSet({ people }))
      .execute();
  write.record({
    action: 'capacity.save',
    after: { rows: rows.map(({ role, month, people }) => `${role} ${month.slice(0, 7)} ${people}`) },
  });
  return listRoleCapacities(write.tx);
};
