import { handle } from '#platform/handlers.ts';
import { addCommitment, releaseCommitment } from './actions/commitments.ts';
import { changePlan, createPlan } from './actions/plans.ts';
import { createPortfolio, deletePortfolio, savePortfolioProjects } from './actions/portfolios.ts';
import { portfolioPlanRoutes } from './routes.ts';
import { findForecast } from './store/forecast.ts';
import { listGroups } from './store/groups.ts';
import { findPlan, listPlans } from './store/plans.ts';

export const portfolioPlanHandlers = handle(portfolioPlanRoutes, {
  'portfolio-plan.list': (_input, { db, who }) => listPlans(db, who),
  'portfolio-plan.show': ({ params }, read) => findPlan(read, params.id),
  'portfolio-plan.forecast': ({ params }, read) => findForecast(read, params.id),
  'portfolio-plan.create': ({ body }, write) => createPlan(write, body),
  'portfolio-plan.update': async ({ params, body }, write) => {
    await changePlan(write, params.id, body);
    return findPlan({ ...write, db: write.tx }, params.id);
  },
  'portfolio-commitment.create': ({ params, body }, write) => addCommitment(write, params.id, body),
  'portfolio-commitment.release': ({ params, body }, write) => releaseCommitment(write, params, body),
  'portfolio.list': (_input, { db, who }) => listGroups(db, who),
  'portfolio.create': ({ body }, write) => createPortfolio(write, body),
  'portfolio.delete': ({ params }, write) => deletePortfolio(write, params.id),
  'portfolio.save-projects': ({ params, body }, write) =>
    savePortfolioProjects(write, params.id, body.projects),
});
