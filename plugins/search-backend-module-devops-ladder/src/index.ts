/**
 * Puts the entries of DevOps Ladder into the portal's search.
 *
 * @packageDocumentation
 */
export { searchModuleDevopsLadder as default } from './module';
