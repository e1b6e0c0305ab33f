/**
 * What later capabilities lend to the project pages: a capability may not import one that stands
 * after it, so the shell hands it over.
 */
export { Comments } from '#capabilities/discussion/ui/Comments.tsx';
