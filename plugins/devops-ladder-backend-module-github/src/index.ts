/**
 * Brings to DevOps Ladder what only GitHub knows of a service.
 *
 * @packageDocumentation
 */
export { devopsLadderModuleGithub as default } from './module';
