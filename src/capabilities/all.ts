import type { Capability } from '#platform/capability.ts';
import { access } from './access/capability.ts';
import { assessments } from './assessments/capability.ts';
import { duties } from './duties/capability.ts';
import { approvals } from './approvals/capability.ts';
import { calendars } from './calendars/capability.ts';
import { imports } from './imports/capability.ts';
import { operations } from './operations/capability.ts';
import { method } from './method/capability.ts';
import { offices } from './offices/capability.ts';
import { monitoring } from './monitoring/capability.ts';
import { organisation } from './organisation/capability.ts';
import { pastProjects } from './past-projects/capability.ts';
import { portfolioPlans } from './portfolio-plans/capability.ts';
import { positions } from './positions/capability.ts';
import { projects } from './projects/capability.ts';
import { proposals } from './proposals/capability.ts';
import { register } from './register/capability.ts';
import { risks } from './risks/capability.ts';
import { roadmap } from './roadmap/capability.ts';
import { schedule } from './schedule/capability.ts';
import { scoring } from './scoring/capability.ts';
import { scenarios } from './scenarios/capability.ts';
import { selection } from './selection/capability.ts';
import { setup } from './setup/capability.ts';
import { strategy } from './strategy/capability.ts';
import { views } from './views/capability.ts';
import { charters } from './charters/capability.ts';
import { decisions } from './decisions/capability.ts';
import { demo } from './demo/capability.ts';
import { live } from './live/capability.ts';
import { discussion } from './discussion/capability.ts';
import { initiation } from './initiation/capability.ts';
import { mandates } from './mandates/capability.ts';
import { evolution } from './evolution/capability.ts';
import { inbox } from './inbox/capability.ts';
import { search } from './search/capability.ts';
import { services } from './services/capability.ts';

/** The capabilities of the product in order: each may use those before it, never those after. */
export const capabilities: readonly Capability[] = [
  organisation,
  access,
  calendars,
  method,
  inbox,
  offices,
  approvals,
  positions,
  charters,
  assessments,
  roadmap,
  duties,
  services,
  setup,
  views,
  imports,
  projects,
  schedule,
  risks,
  monitoring,
  strategy,
  decisions,
  portfolioPlans,
  pastProjects,
  proposals,
  scoring,
  selection,
  scenarios,
  initiation,
  mandates,
  evolution,
  register,
  discussion,
  search,
  operations,
  demo,
  live,
];
