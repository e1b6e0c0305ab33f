import { handle } from '#platform/handlers.ts';
import { changeCharter, confirmCharterReading, createCharter, deleteCharter } from './actions/charters.ts';
import { changePolicy, confirmPolicyReading, createPolicy, publishPolicy } from './actions/policies.ts';
import {
  changeDraft,
  createDraft,
  deleteDraft,
  publishChange,
  publishDraft,
  publishPackage,
  publishTerms,
} from './actions/publication.ts';
import { changeRegulation, confirmRegulationReading, createRegulation } from './actions/regulations.ts';
import { charterFile, letterFile } from './documents/charter-document.ts';
import { regulationFile } from './documents/regulation-document.ts';
import { templateFile } from './documents/template-document.ts';
import { readCharter } from './read-charter.ts';
import { readRegulation } from './read-regulation.ts';
import { charterRoutes } from './routes.ts';
import { findSeenCharter, listCharters } from './store/charters.ts';
import { listDrafts } from './store/method-drafts.ts';
import { listPolicies } from './store/policies.ts';
import { findSeenRegulation, listRegulations } from './store/regulations.ts';

export const charterHandlers = handle(charterRoutes, {
  'charter.list': ({ query }, read) => listCharters(read, query),
  'charter.create': ({ body }, write) => createCharter(write, body.officeId),
  'charter.get': ({ params }, read) => readCharter(read, params.id),
  'charter.change': ({ params, body }, write) => changeCharter(write, params.id, body),
  'charter.delete': ({ params }, write) => deleteCharter(write, params.id),
  'charter.confirm-reading': ({ params }, write) => confirmCharterReading(write, params.id),
  'charter.document': async ({ params, query }, read) =>
    charterFile(read, await findSeenCharter(read.db, read.who, params.id), query),
  'charter.letter': async ({ params, query }, read) =>
    letterFile(read, await findSeenCharter(read.db, read.who, params.id), query),
  'regulation.list': (_input, { db, who }) => listRegulations(db, who),
  'regulation.create': ({ body }, write) => createRegulation(write, body.officeId),
  'regulation.get': ({ params }, read) => readRegulation(read, params.id),
  'regulation.change': ({ params, body }, write) => changeRegulation(write, params.id, body),
  'regulation.document': async ({ params, query }, read) =>
    regulationFile(read, await findSeenRegulation(read.db, read.who, params.id), query),
  'policy.list': (_input, { db, who }) => listPolicies(db, who),
  'policy.create': ({ body }, write) => createPolicy(write, body),
  'policy.change': ({ params, body }, write) => changePolicy(write, params.id, body),
  'policy.publish': ({ params, body }, write) => publishPolicy(write, params.id, body.version),
  'regulation.confirm-reading': ({ params }, write) => confirmRegulationReading(write, params.id),
  'policy.confirm-reading': ({ params }, write) => confirmPolicyReading(write, params.id),
  'method.change': ({ params, body }, write) => publishChange(write, params.id, body),
  'method.import': ({ body }, write) => publishPackage(write, body),
  'glossary.import': ({ query }, context) => publishTerms(context, query),
  'method-draft.list': (_input, { db }) => listDrafts(db),
  'method-draft.create': ({ body }, write) => createDraft(write, body),
  'method-draft.change': ({ params, body }, write) => changeDraft(write, params.id, body),
  'method-draft.delete': ({ params }, write) => deleteDraft(write, params.id),
  'method-draft.publish': ({ params, body }, write) => publishDraft(write, params.id, body.version),
  'template.document': ({ params, query }, read) => templateFile(read, params.id, query),
});
