import { handle } from '#platform/handlers.ts';
import { rowsTemplate } from '#platform/rows/template.ts';
import { importProposals } from './actions/import-proposals.ts';
import { changeProposal, createProposal, deleteProposal } from './actions/save.ts';
import { acceptProposal, returnProposal, submitProposal, withdrawProposal } from './actions/steps.ts';
import { proposalImportFields } from './import-fields.ts';
import { sendDocument } from './print/send-document.ts';
import { proposalRoutes } from './routes.ts';
import { listAlike } from './store/alike.ts';
import { findProposal } from './store/detail.ts';
import { listObjectiveCandidates } from './store/objective-candidates.ts';
import { listProposals } from './store/rows.ts';
import { listRevisions } from './store/steps.ts';

export const proposalHandlers = handle(proposalRoutes, {
  'proposal.list': ({ query }, { db, who }) => listProposals(db, who, query),
  'proposal.alike': ({ query }, { db, who }) => listAlike(db, who, query),
  'proposal.objective-candidates': ({ query }, read) => listObjectiveCandidates(read, query.period),
  'proposal.template': (_input, { who }) =>
    rowsTemplate(['立项提案', 'Proposals'], proposalImportFields, who.locale),
  'proposal.import': ({ query }, context) => importProposals(context, query),
  'proposal.get': ({ params }, { db, who }) => findProposal(db, who, params.id),
  'proposal.create': ({ body }, write) => createProposal(write, body),
  'proposal.update': ({ params, body }, write) => changeProposal(write, params.id, body),
  'proposal.delete': ({ params }, write) => deleteProposal(write, params.id),
  'proposal.submit': ({ params, body }, write) => submitProposal(write, params.id, body),
  'proposal.return': ({ params, body }, write) => returnProposal(write, params.id, body),
  'proposal.accept': ({ params, body }, write) => acceptProposal(write, params.id, body),
  'proposal.withdraw': ({ params, body }, write) => withdrawProposal(write, params.id, body),
  'proposal.revisions': ({ params }, { db, who }) => listRevisions(db, who, params.id),
  'proposal.document': ({ params, query }, read) => sendDocument(read, params.id, query.format),
});
