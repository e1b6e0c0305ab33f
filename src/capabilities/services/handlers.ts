import { handle } from '#platform/handlers.ts';
import { expectOnOffice } from '../positions/store/office.ts';
import { bookActual, changeLine, createLine, removeActual, removeLine } from './actions/budget.ts';
import { chooseServices } from './actions/catalogue.ts';
import { publishPortal, savePortalText } from './actions/portal.ts';
import { answerSurvey, closeSurvey, openSurvey } from './actions/surveys.ts';
import { serviceRoutes } from './routes.ts';
import { findBudget } from './store/budget.ts';
import { listServices } from './store/catalogue.ts';
import { findCompleteness } from './read-completeness.ts';
import { findAbout, findPortal } from './read-portal.ts';
import { listSurveys } from './store/surveys.ts';

export const serviceHandlers = handle(serviceRoutes, {
  'pmo-budget.get': ({ params, query }, read) => findBudget(read, { officeId: params.id, year: query.year }),
  'budget-line.create': ({ params, body }, write) => createLine(write, params.id, body),
  'budget-line.change': ({ params, body }, write) => changeLine(write, params.id, body),
  'budget-line.remove': ({ params }, write) => removeLine(write, params.id),
  'budget-actual.create': ({ params, body }, write) => bookActual(write, params.id, body),
  'budget-actual.remove': ({ params }, write) => removeActual(write, params.id),
  'service.list': async ({ params }, { db }) => {
    const services = await listServices(db, params.id);
    return { services, offered: services.filter(({ isOffered }) => isOffered).length };
  },
  'service.choice': ({ params, body }, write) => chooseServices(write, params.id, body),
  'portal.get': async ({ params }, read) => {
    await expectOnOffice(read.db, read.who, 'service.manage', params.id);
    return findPortal(read, params.id);
  },
  'portal.text': ({ params, body }, write) => savePortalText(write, params.id, body),
  'portal.publication': ({ params }, write) => publishPortal(write, params.id),
  'portal.about': ({ query }, read) => findAbout(read, query.office),
  'survey.list': async ({ params }, { db }) => ({ surveys: await listSurveys(db, params.id) }),
  'survey.create': ({ params, body }, write) => openSurvey(write, params.id, body.name),
  'survey.closure': ({ params, body }, write) => closeSurvey(write, params.id, body.version),
  'survey.answers': ({ params, body }, write) => answerSurvey(write, params.id, body),
  'completeness.get': ({ params }, read) => findCompleteness(read, params.id),
});
