import { handle } from '#platform/handlers.ts';
import type { Write } from '#platform/db/write.ts';
import { findAuthority } from '../method/store/readings.ts';
import { withdrawChange } from './actions/changes.ts';
import { recordCompensation, setFunction } from './actions/details.ts';
import { setWindow } from './actions/evolution.ts';
import { setOfficeHead } from './actions/heads.ts';
import { changeOffice, createOffice } from './actions/offices.ts';
import { planOverride, planOverrideEnd } from './actions/overrides.ts';
import { planType, removeType } from './actions/types.ts';
import { readOfficeAuthority } from './read-authority.ts';
import { readEvolution } from './read-evolution.ts';
import { readFunctions } from './read-functions.ts';
import { readMyOffice, readOffice, readOffices } from './read-offices.ts';
import { readTypePreview } from './read-preview.ts';
import { officeRoutes } from './routes.ts';

const after = (write: Write, officeId: string) => readOffice(write.tx, write, officeId);

export const officeHandlers = handle(officeRoutes, {
  'office.list': (_input, read) => readOffices(read.db, read),
  'office.mine': (_input, read) => readMyOffice(read.db, read),
  'office.create': async ({ body }, write) => after(write, (await createOffice(write, body)).id),
  'office.get': ({ params }, read) => readOffice(read.db, read, params.id),
  'office.change': async ({ params, body }, write) => {
    await changeOffice(write, params.id, body);
    return after(write, params.id);
  },
  'office.set-head': async ({ params, body }, write) => {
    await setOfficeHead(write, params.id, body);
    return after(write, params.id);
  },
  'office.plan-type': ({ params, body }, write) => planType(write, params.id, body),
  'office.remove-type': ({ params }, write) => removeType(write, params.id, params.typeId),
  'office.withdraw-change': ({ params }, write) => withdrawChange(write, params.id, params.changeId),
  'office.preview-type': ({ params, query }, read) =>
    readTypePreview(read.db, read, { ...query, officeId: params.id }),
  'office.evolution': ({ params }, read) => readEvolution(read.db, read, params.id),
  'office.set-window': async ({ params, body }, write) => {
    await setWindow(write, params.id, body);
    return readEvolution(write.tx, write, params.id);
  },
  'office.compensate': async ({ params, body }, write) => {
    await recordCompensation(write, params.id, body);
    return after(write, params.id);
  },
  'office.functions': ({ params }, { db, who }) => readFunctions(db, who.locale, params.id),
  'office.set-function': async ({ params, body }, write) => {
    await setFunction(write, { officeId: params.id, functionId: params.functionId }, body);
    return readFunctions(write.tx, write.who.locale, params.id);
  },
  'authority.get': (_input, { db }) => findAuthority(db),
  'authority.of-office': ({ params, query }, read) =>
    readOfficeAuthority(read.db, read, { ...query, officeId: params.id }),
  'authority.override': ({ params, body }, write) => planOverride(write, params.id, body),
  'authority.end-override': ({ params, body }, write) =>
    planOverrideEnd(write, params.id, { ...body, overrideId: params.overrideId }),
});
