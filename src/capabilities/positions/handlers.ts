import { handle } from '#platform/handlers.ts';
import { appoint, changeAppointment } from './actions/appointments.ts';
import { removeLiaison, saveGroup, saveLiaison } from './actions/groups.ts';
import { changePosition, confirmDuties, createPosition, removePosition } from './actions/positions.ts';
import { changePriority, createPriority, removePriority } from './actions/priorities.ts';
import { setPositionRole } from './actions/roles.ts';
import { listPositionKinds } from './kinds.ts';
import { letterFile } from './letter.ts';
import { positionRoutes } from './routes.ts';
import { listOwnPositions } from './store/own.ts';
import { findStaff } from './store/staff.ts';

export const positionHandlers = handle(positionRoutes, {
  'position-kind.list': async (_input, { db, who }) => ({ kinds: await listPositionKinds(db, who.locale) }),
  'staff.get': ({ params }, read) => findStaff(read, params.id),
  'position.own': async (_input, read) => ({ positions: await listOwnPositions(read) }),
  'position.create': ({ params, body }, write) => createPosition(write, params.id, body),
  'position.change': ({ params, body }, write) => changePosition(write, params.id, body),
  'position.set-role': ({ params, body }, write) => setPositionRole(write, params.id, body),
  'position.remove': ({ params }, write) => removePosition(write, params.id),
  'position.reading': ({ params }, write) => confirmDuties(write, params.id),
  'appointment.create': ({ params, body }, write) => appoint(write, params.id, body),
  'appointment.change': ({ params, body }, write) => changeAppointment(write, params.id, body),
  'appointment.letter': ({ params, query }, { db }) => letterFile(db, params.id, query.format),
  'priority.create': ({ params, body }, write) => createPriority(write, params.id, body),
  'priority.change': ({ params, body }, write) => changePriority(write, params.id, body),
  'priority.remove': ({ params }, write) => removePriority(write, params.id),
  'group.save': ({ params: { id, kind }, body }, write) => saveGroup(write, { officeId: id, kind }, body),
  'liaison.save': ({ params: { id, unitId }, body }, write) =>
    saveLiaison(write, { officeId: id, unitId }, body.personId),
  'liaison.remove': ({ params: { id, unitId } }, write) => removeLiaison(write, { officeId: id, unitId }),
});
