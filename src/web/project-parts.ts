/**
 * What later capabilities lend to the pages of projects and proposals: a capability may not import one that stands
 * after it, so the shell hands it over.
 */
export { Attachments } from '#capabilities/discussion/ui/Attachments.tsx';
export { Comments } from '#capabilities/discussion/ui/Comments.tsx';
