import { handle } from '#platform/handlers.ts';
import { changeEnterprise } from './actions/enterprise.ts';
import { changePerson, createPerson, removePerson } from './actions/people.ts';
import { changeUnit, createUnit, removeUnit } from './actions/units.ts';
import { organisationRoutes } from './routes.ts';
import { findEnterprise, findNextNumbers, findPerson, listPeople, listUnits, pickPeople } from './store.ts';

export const organisationHandlers = handle(organisationRoutes, {
  'enterprise.get': (_input, { db }) => findEnterprise(db),
  'enterprise.change': ({ body }, write) => changeEnterprise(write, body),
  'enterprise.next-numbers': ({ query }, read) => findNextNumbers(read, query),
  'unit.list': async (_input, { db }) => ({ units: await listUnits(db) }),
  'unit.create': ({ body }, write) => createUnit(write, body),
  'unit.change': ({ params, body }, write) => changeUnit(write, params.id, body),
  'unit.remove': ({ params }, write) => removeUnit(write, params.id),
  'person.list': ({ query }, { db, who }) => listPeople(db, who, query),
  'person.pick': async ({ query }, { db }) => ({ people: await pickPeople(db, query) }),
  'person.get': ({ params }, { db, who }) => findPerson(db, who, params.id),
  'person.create': ({ body }, write) => createPerson(write, body),
  'person.change': ({ params, body }, write) => changePerson(write, params.id, body),
  'person.remove': ({ params }, write) => removePerson(write, params.id),
});
