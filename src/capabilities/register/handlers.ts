import { handle } from '#platform/handlers.ts';
import { startApplication } from './actions/apply-register.ts';
import { changePreview, previewRegister, showPreview } from './actions/preview-register.ts';
import { undoImport } from './actions/undo-register.ts';
import { registerRoutes } from './routes.ts';
import { listChanges, listDoubts } from './store/runs.ts';
import { templateOf } from './template.ts';

export const registerHandlers = handle(registerRoutes, {
  'register.preview': ({ query }, context) => previewRegister(context, query),
  'register.show': ({ params }, context) => showPreview(context, params.id),
  'register.change': ({ params, body }, context) => changePreview(context, params.id, body),
  'register.apply': ({ params, body }, context) => startApplication(context, params.id, body),
  'register.undo': ({ params }, write) => undoImport(write, params.id),
  'register.doubts': ({ params, query }, { db, who }) => listDoubts(db, who, params.id, query),
  'register.changes': ({ params, query }, { db, who }) => listChanges(db, who, params.id, query),
  'register.template': ({ query }, { who }) => templateOf(query.kind, who.locale),
});
