import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const proposalPages = pages(
  {
    path: paths.proposals,
    title: ['立项提案', 'Proposals'],
    permission: 'proposal.read',
    load: () => import('./ProposalsPage.tsx').then((page) => page.ProposalsPage),
  },
  {
    path: '/proposals/$proposalId',
    title: ['立项提案', 'Proposal'],
    permission: 'proposal.read',
    load: () => import('./ProposalPage.tsx').then((page) => page.ProposalPage),
  },
);
